import type { LoaderFunctionArgs } from "@remix-run/node";
import { seeOwnData } from "~/usecases/see-own-data";
import { askViewer, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer } = askViewer(args);
  const bytes = args.context.documents.ownDataJson(orRefuse(await seeOwnData(deps, viewer)));
  const headers = { "content-type": "application/json; charset=utf-8", "content-disposition": 'attachment; filename="meine-daten.json"' };
  return new Response(new Uint8Array(bytes), { headers });
}
