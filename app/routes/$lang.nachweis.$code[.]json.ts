import type { LoaderFunctionArgs } from "@remix-run/node";
import { verifyCertificate } from "~/usecases/see-certificate";
import { ask, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps } = ask(args);
  const found = await verifyCertificate(deps, param(args, "code"));
  const known = found !== "unknown";
  const bytes = known ? args.context.documents.verificationJson(found.issued, found.state) : args.context.documents.unknownVerificationJson();
  return new Response(new Uint8Array(bytes), { status: known ? 200 : 404, headers: { "content-type": "application/json; charset=utf-8" } });
}
