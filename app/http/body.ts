import type { IncomingMessage } from "node:http";
import type { RefusedRequest } from "./words";

export const LARGEST_FORM = 1024 * 1024;
export const MOST_FIELDS = 1000;
const URLENCODED = "application/x-www-form-urlencoded";
/** Only forms with a file are sent like this. */
const MULTIPART = "multipart/form-data";
/** So much too large a body is still read to its end, so that the sender can read the refusal. */
const MOST_DISCARDED = 16 * 1024 * 1024;

/** A form as it arrived: its text, and its fields. */
export type Form = { readonly text: string; readonly fields: URLSearchParams };

/** Reads the body of a form with its limits, or says why it is refused. */
export async function readForm(request: IncomingMessage): Promise<Form | RefusedRequest> {
  const bytes = await readBytes(request);
  const type = typeOf(request);
  if (type !== URLENCODED && type !== MULTIPART) return "wrong-content-type";
  if (bytes === "form-too-large") return bytes;
  return type === MULTIPART ? parseParts(bytes, request.headers["content-type"] ?? "") : parseForm(bytes);
}

/** Fields of a body in parts. A file becomes the text it holds: nothing else is ever sent up here. */
export async function parseParts(bytes: Buffer, contentType: string): Promise<Form | RefusedRequest> {
  try {
    const parts = [...(await new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } }).formData())];
    if (parts.length > MOST_FIELDS) return "unreadable-form";
    const texts = parts.map(async ([name, value]): Promise<[string, string]> => [name, typeof value === "string" ? value : textOf(await value.arrayBuffer())]);
    const fields = new URLSearchParams(await Promise.all(texts));
    return { text: fields.toString(), fields };
  } catch {
    return "unreadable-form";
  }
}

/** UTF-8, else what German spreadsheets write. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Fields of an urlencoded body. */
export function parseForm(bytes: Buffer): Form | RefusedRequest {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "unreadable-form";
  }
  if (text.split("&", MOST_FIELDS + 1).length > MOST_FIELDS) return "unreadable-form";
  return { text, fields: new URLSearchParams(text) };
}

function typeOf(request: IncomingMessage): string | undefined {
  const encoding = request.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") return undefined;
  return (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
}

async function readBytes(request: IncomingMessage): Promise<Buffer | "form-too-large"> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += part.length;
    if (size <= LARGEST_FORM) parts.push(part);
    if (size > MOST_DISCARDED) break;
  }
  return size > LARGEST_FORM ? "form-too-large" : Buffer.concat(parts, size);
}
