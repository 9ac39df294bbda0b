import type { IncomingMessage } from "node:http";
import type { RefusedRequest } from "./words";

export const LARGEST_FORM = 1024 * 1024;
export const MOST_FIELDS = 1000;
/** So much too large a body is still read to its end, so that the sender can read the refusal. */
const MOST_DISCARDED = 16 * 1024 * 1024;

/** A form as it arrived: its text, and its fields. */
export type Form = { readonly text: string; readonly fields: URLSearchParams };

/** Reads the body of a form with its limits, or says why it is refused. */
export async function readForm(request: IncomingMessage): Promise<Form | RefusedRequest> {
  const bytes = await readBytes(request);
  if (!isForm(request)) return "wrong-content-type";
  return bytes === "form-too-large" ? bytes : parseForm(bytes);
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

function isForm(request: IncomingMessage): boolean {
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  const encoding = request.headers["content-encoding"];
  return type === "application/x-www-form-urlencoded" && (encoding === undefined || encoding === "identity");
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
