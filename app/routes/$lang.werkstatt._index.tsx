import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { WorkshopPage } from "~/ui/workshop/workshop-page";
import { LIBRARY_STATUSES, seeLibrary } from "~/usecases/see-library";
import { libraryAddress, readLibraryQuery, SIZES, STATUS_WORDS } from "./answering/library-query";
import { askRole, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, language, url } = askRole(args, "trainer");
  const query = readLibraryQuery(url.searchParams);
  const { entries, total, page, pages, timeZone, empty } = orRefuse(await seeLibrary(deps, viewer, query));
  return {
    title: t("workshop.title"),
    entries: entries.map(({ draft, ...entry }) => ({ ...entry, ...(draft ? { draft: { ...draft, savedAt: longInstant(draft.savedAt, timeZone, language) } } : {}) })),
    filter: { search: query.search, status: query.status && STATUS_WORDS[query.status], statuses: LIBRARY_STATUSES.map((status) => ({ status, word: STATUS_WORDS[status] })), size: query.size, sizes: SIZES },
    total,
    pages: Array.from({ length: pages }, (_, place) => ({ number: place + 1, href: `/${language}/werkstatt${libraryAddress(query, place + 1)}`, current: place + 1 === page })),
    empty,
  };
}

export default function Workshop() {
  return <WorkshopPage {...useLoaderData<typeof loader>()} />;
}
