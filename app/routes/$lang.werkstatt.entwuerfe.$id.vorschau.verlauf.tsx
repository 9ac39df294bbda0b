import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PreviewTranscript } from "~/ui/workshop/preview/preview-transcript";
import { seePreview } from "~/usecases/see-preview";
import { missing, orRefuse, param } from "./answering/page";
import { askPreview, previewLook } from "./answering/preview-form";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t, query, way } = askPreview(args);
  const seen = orRefuse(await seePreview(deps, viewer, param(args, "id"), way, language));
  if (!seen.stage) throw missing();
  return { title: `${t("scene.transcript")}: ${seen.draft.title}`, seen, query, shown: previewLook(query, args.context.display) };
}

export default function Transcript() {
  return <PreviewTranscript {...useLoaderData<typeof loader>()} />;
}
