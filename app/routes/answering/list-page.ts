import { nearPages } from "./near-pages";

/** `first`: the page without `seite` in the address; the first one where it is not given. */
type Asked = { readonly url: URL; readonly size: number; readonly address: string; readonly first?: number };

/** The page of a list that the address asks for with `seite`, and the links to the others; beyond the last page it is the last. */
export function listPage<T>(all: readonly T[], { url, size, address, first = 1 }: Asked) {
  const last = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(last, Number(/^[1-9]\d{0,4}$/u.exec(url.searchParams.get("seite") ?? "")?.[0] ?? first));
  const pages = nearPages(page, last).map((number) => ({ number, href: `${address}?seite=${number}`, current: number === page }));
  return { shown: all.slice((page - 1) * size, page * size), pages, size, total: all.length };
}

/** The same, showing the one that the address names as just added (`neu`), wherever its place in the list is. */
export function listPageWithAdded<T extends { readonly id: string }>(all: readonly T[], asked: Omit<Asked, "first">) {
  const added = asked.url.searchParams.get("neu") ?? "";
  const place = Math.max(0, all.findIndex(({ id }) => id === added));
  return { ...listPage(all, { ...asked, first: Math.floor(place / asked.size) + 1 }), added };
}
