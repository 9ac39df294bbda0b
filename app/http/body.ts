import type { IncomingMessage } from "node:http";
import type { RefusedRequest } from "./words";

export const LARGEST_FORM = 1024 * 1024;
export const MOST_FIELDS = 1000;
const URLENCODED = "application/x-www-form-urlencoded";
/** Only forms with a file are sent like this. */
const MULTIPART = "multipart/form-data";
/** So much too large a body is still read to its end, so that the sender can read the refusal. */
const MOST_DISCARDED = 24 * 1024 * 1024;

/** A form as it arrived: its text, its fields, and the file it carried. */
export type Form = { readonly text: string; readonly fields: URLSearchParams; readonly upload?: Upload };
export type Upload = { readonly name: string; readonly bytes: Uint8Array };
/** Bytes of what stands around the file of a form. */
export const AROUND_FILE = 64 * 1024;

/** Reads the body of a form with its limits, or says why it is refused. `inParts`: it may carry a file, as the text that it holds. */
export async function readForm(request: IncomingMessage, inParts = false): Promise<Form | RefusedRequest> {
  const bytes = await readBytes(request, LARGEST_FORM);
  const type = typeOf(request);
  if (type !== URLENCODED && !(inParts && type === MULTIPART)) return "wrong-content-type";
  if (bytes === "form-too-large") return bytes;
  return type === MULTIPART ? parseParts(bytes, request.headers["content-type"] ?? "") : parseForm(bytes);
}

/** Fields of a body in parts. A file becomes the text it holds. */
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

/** True for a form that carries a file. */
export function isUpload(request: IncomingMessage): boolean {
  return /^multipart\/form-data;/iu.test(request.headers["content-type"] ?? "");
}

/** Reads a form with one file of at most so many bytes. Only for who may add one: whoever else sends it is refused unread. */
export async function readUpload(request: IncomingMessage, largest: number): Promise<Form | RefusedRequest> {
  const bytes = await readBytes(request, largest + AROUND_FILE);
  if (bytes === "form-too-large") return bytes;
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": request.headers["content-type"] ?? "" } }).formData();
    const fields = new URLSearchParams();
    let upload: Upload | undefined;
    for (const [name, value] of form) {
      if (typeof value === "string") fields.append(name, value);
      else upload ??= { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
    }
    return fields.size > MOST_FIELDS ? "unreadable-form" : { text: fields.toString(), fields, ...(upload ? { upload } : {}) };
  } catch {
    return "unreadable-form";
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

async function readBytes(request: IncomingMessage, largest: number): Promise<Buffer | "form-too-large"> {
  const parts: Buffer[] = [];
  let size = 0;
  // Left open: whoever sends still more gets the answer, and the server throws the rest away as it comes.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const part: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += part.length;
    if (size <= largest) parts.push(part);
    else parts.length = 0;
    if (size > MOST_DISCARDED) break;
  }
  return size > largest ? "form-too-large" : Buffer.concat(parts, size);
}
