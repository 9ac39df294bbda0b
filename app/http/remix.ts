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
/** What pages read when nothing was posted. Copying all that browsers send costs as much as finding the route. */
const READ_BY_PAGES = ["accept-language", "range", "referer"] as const;

/** Seconds after which a page that could not be had just now is worth another try. */
export const RETRY_AFTER = "10";

/** Asks Remix for a page and takes the answer as one buffer. `cookies` is asked afterwards, because pages add to them. */
export async function askPages(pages: PagesHandler, asked: PageRequest, context: AppLoadContext, cookies: () => readonly string[]): Promise<Answer> {
  const { method, url, body } = asked;
  let page: Buffer | undefined;
  const taking = Object.assign(context, { takePage: (html: Buffer) => void (page = html) });
  const request = new Request(url, body === undefined ? { method, headers: readHeaders(asked) } : { method, headers: pageHeaders(asked), body });
  const response = await pages(request, taking);
  return toAnswer(response, page, cookies);
}

function readHeaders({ headers }: PageRequest): Record<string, string> {
  return Object.fromEntries(READ_BY_PAGES.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}

function pageHeaders({ headers, url }: PageRequest): Headers {
  const upload = headers["content-type"]?.startsWith("multipart/") === true;
  // Remix compares Origin with X-Forwarded-Host or Host, which strangers choose. Ours was compared with the
  // configured origin before; here all three say the same.
  const kept = new Headers({ host: url.host });
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || LEFT_OUT.has(name) || name.startsWith("x-forwarded-")) continue;
    kept.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  // The fields go on as any other form; the file stands beside them.
  if (upload) kept.set("content-type", "application/x-www-form-urlencoded");
  return kept;
}

async function toAnswer(response: Response, page: Buffer | undefined, cookies: () => readonly string[]): Promise<Answer> {
  const stream = response.headers.get("content-disposition")?.startsWith("attachment") ? response.body : null;
  const body = stream ? undefined : await bodyOf(response, page);
  const headers: Record<string, string | readonly string[]> = { "cache-control": "private, no-store" };
  for (const [name, value] of response.headers) if (name !== "set-cookie") headers[name] = value;
  const all = [...response.headers.getSetCookie(), ...cookies()];
  if (all.length > 0) headers["set-cookie"] = all;
  if (response.status === 503) headers["retry-after"] = RETRY_AFTER;
  return { status: response.status, headers, body, ...(stream ? { stream } : {}) };
}

/** A drawn page comes beside its answer, whose body is empty then; everything else is the body. */
async function bodyOf(response: Response, page: Buffer | undefined): Promise<Buffer | undefined> {
  if (response.body !== null) return Buffer.from(await response.arrayBuffer());
  return page;
}
