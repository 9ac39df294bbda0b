import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRefusal } from "~/core/refusal";
import { readPicture } from "~/usecases/add-picture";
import { missing } from "./answering/page";

/** A picture, for whoever belongs to its authority; to everybody else it is a missing one. It never changes under its address. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = /^(b[0-9a-f]{20}-\d{1,5}x\d{1,5})\.webp$/u.exec(params["datei"] ?? "")?.[1];
  const bytes = id !== undefined && context.viewer ? await readPicture(context.deps, context.viewer, id) : undefined;
  if (!bytes || isRefusal(bytes)) throw missing();
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "image/webp", "cache-control": "private, max-age=31536000, immutable" } });
}
