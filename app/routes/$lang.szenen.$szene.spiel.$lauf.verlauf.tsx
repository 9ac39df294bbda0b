import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TranscriptPage } from "~/ui/scene/transcript-page";
import { seeMoment } from "~/usecases/see-moment";
import { askViewer, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t } = askViewer(args);
  const { scenario, attempt, turn, taken, transcript } = orRefuse(await seeMoment(deps, viewer, param(args, "szene"), param(args, "lauf"), undefined, language));
  return { title: `${t("scene.transcript")} – ${scenario.title.text}`, scenario, attempt, turn, taken, transcript };
}

export default function PlayedTranscript() {
  return <TranscriptPage {...useLoaderData<typeof loader>()} />;
}
