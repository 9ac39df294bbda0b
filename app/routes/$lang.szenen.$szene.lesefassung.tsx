import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReadingPage } from "~/ui/scene/reading/reading-page";
import { readScenario } from "~/usecases/see-scenario";
import { askViewer, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t } = askViewer(args);
  const scenario = orRefuse(await readScenario(deps, viewer, param(args, "szene")));
  const title = language === "en" ? (scenario.title.en ?? scenario.title.de) : scenario.title.de;
  return { title: t("scene.reading.title", { title }), scenario };
}

export default function ReadingVersion() {
  return <ReadingPage scenario={useLoaderData<typeof loader>().scenario} />;
}
