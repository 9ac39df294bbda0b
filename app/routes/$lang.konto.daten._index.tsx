import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataPage } from "~/ui/own-data/data-page";
import { FACTS_A_PAGE, seeOwnDays } from "~/usecases/see-own-data";
import { seeOwnRecord } from "~/usecases/see-person-record";
import { nearPages } from "./answering/near-pages";
import { askViewer, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t, url } = askViewer(args);
  const { days, total, timeZone, page, pages: last } = orRefuse(await seeOwnDays(deps, viewer, language, countIn(url, "seite") ?? 1));
  const pages = nearPages(page, last).map((number) => ({ number, href: `/${language}/konto/daten${number === 1 ? "" : `?seite=${number}`}`, current: number === page }));
  const { reminders, extensions, recognitions, exemptions } = orRefuse(await seeOwnRecord(deps, viewer));
  return { title: t("ownData.title"), done: page === 1 ? { timeZone, reminders, extensions, recognitions, exemptions } : undefined, days, total, timeZone, size: FACTS_A_PAGE, pages, deleted: countIn(url, "geloescht") };
}

/** A whole number of the address, as far as a list can be long. */
function countIn(url: URL, name: string): number | undefined {
  const text = url.searchParams.get(name) ?? "";
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}

export default function OwnDataDays() {
  return <DataPage {...useLoaderData<typeof loader>()} />;
}
