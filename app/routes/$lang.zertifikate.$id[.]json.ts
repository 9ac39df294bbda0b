import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownCertificate } from "~/usecases/see-certificate";
import { askViewer, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language } = askViewer(args);
  const { issued, state } = orRefuse(await ownCertificate(deps, viewer, param(args, "id")));
  const bytes = args.context.documents.credentialJson(issued.certificate, state, language);
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "application/json; charset=utf-8" } });
}
