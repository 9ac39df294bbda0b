import type { IncomingHttpHeaders } from "node:http";
import type { AppLoadContext } from "@remix-run/node";
import type { Answer } from "./answer";

/** What `createRequestHandler` of Remix makes. */
export type PagesHandler = (request: Request, context: AppLoadContext) => Promise<Response>;

export type PageRequest = {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string | undefined;
};

/** Hops and statements that pages must not see: the server has judged them already. */
const LEFT_OUT = new Set(["connection", "host", "origin", "keep-alive", "transfer-encoding", "content-length", "upgrade", "te", "forwarded"]);

/** Nobody reads it; without a reason of ours each page would make an exception with its stack. */
const ANSWERED = "answered";

/** Asks Remix for a page and takes the answer as one buffer. `cookies` is asked afterwards, because pages add to them. */
export async function askPages(pages: PagesHandler, asked: PageRequest, context: AppLoadContext, cookies: () => readonly string[]): Promise<Answer> {
  const done = new AbortController();
  const request = new Request(asked.url, {
    method: asked.method,
    headers: pageHeaders(asked),
    signal: done.signal,
    ...(asked.body === undefined ? {} : { body: asked.body }),
  });
  try {
    return await toAnswer(await pages(request, context), cookies);
  } finally {
    // Single fetch starts a timer of five seconds per page that keeps the whole request alive; this clears it.
    done.abort(ANSWERED);
  }
}

function pageHeaders({ headers, url }: PageRequest): Headers {
  // Remix compares Origin with X-Forwarded-Host or Host, which strangers choose. Ours was compared with the
  // configured origin before; here all three say the same.
  const kept = new Headers({ host: url.host });
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || LEFT_OUT.has(name) || name.startsWith("x-forwarded-")) continue;
    kept.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return kept;
}

async function toAnswer(response: Response, cookies: () => readonly string[]): Promise<Answer> {
  const stream = response.headers.get("content-disposition")?.startsWith("attachment") ? response.body : null;
  const body = response.body === null || stream ? undefined : Buffer.from(await response.arrayBuffer());
  const headers: Record<string, string | readonly string[]> = { "cache-control": "private, no-store" };
  for (const [name, value] of response.headers) if (name !== "set-cookie") headers[name] = value;
  const all = [...response.headers.getSetCookie(), ...cookies()];
  if (all.length > 0) headers["set-cookie"] = all;
  return { status: response.status, headers, body, ...(stream ? { stream } : {}) };
}
