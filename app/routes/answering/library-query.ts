import { LIBRARY_STATUSES, type LibraryQuery, type LibraryStatus } from "~/usecases/see-library";

export const SIZES = [10, 20, 50] as const;
const USUAL_SIZE = 20;
const LONGEST_SEARCH = 100;

/** The words of a status in addresses. */
export const STATUS_WORDS: Readonly<Record<LibraryStatus, string>> = { draft: "entwurf", published: "veroeffentlicht", withdrawn: "zurueckgezogen", shipped: "mitgeliefert" };

/** The query of the library as the address has it; what does not exist counts as not asked. */
export function readLibraryQuery(search: URLSearchParams): LibraryQuery {
  const status = LIBRARY_STATUSES.find((one) => STATUS_WORDS[one] === search.get("status"));
  const page = /^[1-9]\d{0,4}$/u.test(search.get("seite") ?? "") ? Number(search.get("seite")) : 1;
  const size = SIZES.find((one) => String(one) === search.get("anzahl")) ?? USUAL_SIZE;
  return { ...(status ? { status } : {}), search: (search.get("suche") ?? "").trim().slice(0, LONGEST_SEARCH), page, size };
}

/** The address of a page of the same query. */
export function libraryAddress({ status, search, size }: LibraryQuery, page: number): string {
  const wanted = new URLSearchParams({
    ...(status ? { status: STATUS_WORDS[status] } : {}), ...(search === "" ? {} : { suche: search }),
    ...(size === USUAL_SIZE ? {} : { anzahl: String(size) }), ...(page === 1 ? {} : { seite: String(page) }),
  }).toString();
  return wanted === "" ? "" : `?${wanted}`;
}
