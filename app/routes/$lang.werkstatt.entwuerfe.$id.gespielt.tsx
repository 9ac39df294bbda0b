import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { outlineView } from "~/ui/workshop/editor/view";
import { PLAYED_FILTERS, PlayedPage } from "~/ui/workshop/played/played-page";
import { journeysView } from "~/ui/workshop/played/journeys-view";
import { seePlayed } from "~/usecases/see-played";
import { askRole, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, url, t, language } = askRole(args, "trainer");
  const id = param(args, "id");
  const { draft, trees, coverage, runs } = orRefuse(await seePlayed(deps, viewer, id));
  if (!trees || !coverage) throw redirect(`/${language}/werkstatt/entwuerfe/${id}/gliederung`, 303);
  return {
    title: `${t("preview.coverage.title")}: ${draft.title}`, id, name: draft.title, outline: outlineView(trees), coverage, journeys: journeysView(trees.structure, runs),
    filter: PLAYED_FILTERS.find((known) => known === url.searchParams.get("filter")) ?? "alle", recorded: url.searchParams.has("aufgezeichnet"),
  };
}

export default function Played() {
  return <PlayedPage {...useLoaderData<typeof loader>()} />;
}
