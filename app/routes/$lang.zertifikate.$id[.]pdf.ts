import type { LoaderFunctionArgs } from "@remix-run/node";
import { printCode } from "~/core/certification/code";
import { ownCertificate } from "~/usecases/see-certificate";
import { askViewer, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, url } = askViewer(args);
  const { issued, state } = orRefuse(await ownCertificate(deps, viewer, param(args, "id")));
  const wanted = url.searchParams.get("sprache");
  const bytes = await args.context.documents.certificatePdf(issued.certificate, { language: wanted === "de" || wanted === "en" ? wanted : language, state });
  const name = `zertifikat-${printCode(issued.certificate.code)}.pdf`;
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "application/pdf", "content-disposition": `inline; filename="${name}"` } });
}
