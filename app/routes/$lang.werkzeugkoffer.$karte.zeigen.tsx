import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ShowPage } from "~/ui/toolbox/show-page";
import { showingOf } from "~/ui/toolbox/showing";
import { seeCard } from "~/usecases/see-toolbox";
import { askViewer, missing, orRefuse, param } from "./answering/page";

/** Drawn without the frame: the page is held out to somebody who does not work here. */
export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t, url } = askViewer(args);
  const seen = orRefuse(await seeCard(deps, viewer, param(args, "karte"), language));
  const showing = showingOf(seen, url.searchParams.get("sprache"), url.searchParams.get("gedreht") === "ja");
  if (!showing) throw missing();
  return { title: t("toolbox.show"), showing, demonstration: deps.demonstration, shown: { display: args.context.display, bare: true } };
}

export default function Show() {
  return <ShowPage {...useLoaderData<typeof loader>()} />;
}
