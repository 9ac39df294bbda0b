import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { listCards, queryOf, searchOf } from "~/ui/toolbox/listing";
import { ToolboxPage } from "~/ui/toolbox/toolbox-page";
import { restoreCard } from "~/usecases/change-card";
import { writeCard } from "~/usecases/keep-card";
import { seeDroppedCard, seeToolbox } from "~/usecases/see-toolbox";
import { nearPages } from "./answering/near-pages";
import { askViewer, mend, missing, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t, url } = askViewer(args);
  const query = queryOf(url.searchParams);
  const listing = listCards(orRefuse(await seeToolbox(deps, viewer)), query, t, language);
  const dropped = url.searchParams.get("entfernt");
  return {
    title: t("toolbox.title"),
    listing,
    query,
    pages: nearPages(listing.page, listing.pages).map((number) => ({ number, href: `/${language}/werkzeugkoffer${searchOf({ ...query, page: number })}`, current: number === listing.page })),
    dropped: dropped === null ? undefined : await seeDroppedCard(deps, viewer, dropped),
    restored: url.searchParams.has("zurueck"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askViewer(args);
  const here = `/${language}/werkzeugkoffer`;
  if (form.get("intent") === "zurueckholen") {
    const done = await restoreCard(deps, viewer, form.get("karte") ?? "");
    return isRefusal(done) ? mend(done) : redirect(`${here}?zurueck=ja`, 303);
  }
  if (form.get("intent") !== "schreiben") throw missing();
  const written = await writeCard(deps, viewer, { title: form.get("title") ?? "", words: form.get("words") ?? "" }, language);
  return isRefusal(written) ? mend(written, form) : redirect(here, 303);
}

export default function Toolbox() {
  return <ToolboxPage {...useLoaderData<typeof loader>()} />;
}
