import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DraftPage } from "~/ui/workshop/draft-page";
import { seeDraft } from "~/usecases/see-workshop";
import { askRole, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer } = askRole(args, "trainer");
  const { draft, problems, forecast } = orRefuse(await seeDraft(deps, viewer, param(args, "id")));
  return { ...(draft.kind === "scenario" ? { id: draft.id } : {}), title: draft.title, sources: Object.entries(draft.sources).map(([path, text]) => ({ path, text })), problems, forecast };
}

export default function Draft() {
  return <DraftPage {...useLoaderData<typeof loader>()} />;
}
