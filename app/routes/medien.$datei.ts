import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRefusal } from "~/core/refusal";
import { readPicture } from "~/usecases/add-picture";
import { readRecording } from "~/usecases/add-recording";
import { missing } from "./answering/page";

/** It never changes under its address and belongs to those of its authority; once it is deleted, no browser shows it for longer than an hour. */
const KEPT = { "cache-control": "private, max-age=3600" };

/** A picture, a film or a sound, for whoever belongs to its authority; to everybody else it is a missing one. */
export async function loader(args: LoaderFunctionArgs) {
  const file = args.params["datei"] ?? "";
  const recording = /^([ft][0-9a-f]{20})\.([a-z0-9]{3,4})$/u.exec(file);
  if (recording) return record(args, `${recording[1]}-${recording[2]}`);
  const { context } = args;
  const id = /^(b[0-9a-f]{20}-\d{1,5}x\d{1,5})\.webp$/u.exec(file)?.[1];
  const bytes = id !== undefined && context.viewer ? await readPicture(context.deps, context.viewer, id) : undefined;
  if (!bytes || isRefusal(bytes)) throw missing();
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "image/webp", ...KEPT } });
}

/** Players ask for parts, and go on from where one ends. */
async function record({ request, context }: LoaderFunctionArgs, id: string) {
  const part = context.viewer ? await readRecording(context.deps, context.viewer, id, request.headers.get("range") ?? undefined) : undefined;
  if (!part || isRefusal(part)) throw missing();
  const { about, type, span, bytes } = part;
  const headers = { "content-type": type, "accept-ranges": "bytes", ...KEPT };
  if (span === "beyond") return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${about.bytes}` } });
  const sent = new Uint8Array(bytes);
  if (span === "whole") return new Response(sent, { headers });
  return new Response(sent, { status: 206, headers: { ...headers, "content-range": `bytes ${span.first}-${span.last}/${about.bytes}` } });
}
