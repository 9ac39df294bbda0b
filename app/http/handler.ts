import type { IncomingMessage, ServerResponse } from "node:http";
import { performance } from "node:perf_hooks";
import { pipeline } from "node:stream/promises";
import { plainAnswer, type Answer } from "./answer";
import { readAsked, type Asked } from "./asked";
import { compressed } from "./compress";
import { mayBeFramed, securityHeaders } from "./headers";
import { pageAnswer, type RefusedForm } from "./pages";
import type { KeptForm } from "./kept-form";
import { refusalPage } from "./refusal-page";
import { RETRY_AFTER } from "./remix";
import { StoreError } from "../store/error";
import type { Site } from "./site";
import { fileAnswer } from "./static-files";
import type { RefusedRequest } from "./words";

/** Answers every request: probes, files, refusals, pages. Never throws and never leaves a request open. */
export function createHandler(site: Site): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  return async (incoming, outgoing) => {
    const began = performance.now();
    const asked = readAsked(incoming, site);
    const { development } = site;
    if (development && !isOwnInDevelopment(asked.pathname)) {
      const handedOn = await new Promise<boolean>((resolve) => {
        outgoing.once("close", () => resolve(false));
        development.middleware(incoming, outgoing, () => resolve(true));
      });
      if (!handedOn) return;
    }
    const answer = await safely(site, asked, incoming);
    await send(site, asked, outgoing, answer);
    logAnswer(site, asked, answer.status, performance.now() - began);
  };
}

async function safely(site: Site, asked: Asked, incoming: IncomingMessage): Promise<Answer> {
  try {
    const answer = await answerFor(site, asked, incoming);
    if (typeof answer === "string") return refuse(site, asked, answer);
    if ("refused" in answer) return refuse(site, asked, answer.refused, answer.kept);
    return compressed(answer, header(asked, "accept-encoding"), asked.headers["sec-fetch-dest"] === "document" ? "document" : "page");
  } catch (error) {
    site.deps.log.error({ reference: asked.reference, error: errorFields(error) }, "request failed");
    return refuse(site, asked, error instanceof StoreError && error.code === "unreachable" ? "unreachable" : "failed");
  }
}

async function answerFor(site: Site, asked: Asked, incoming: IncomingMessage): Promise<Answer | RefusedRequest | RefusedForm> {
  if (!asked.url) return "unreadable-request";
  const reading = asked.method === "GET" || asked.method === "HEAD";
  if (reading) {
    const probe = probeAnswer(site, asked.pathname);
    if (probe) return probe;
  }
  const { hosts } = site.origin;
  if (hosts && !hosts.has((asked.headers.host ?? "").toLowerCase())) return "wrong-host";
  if (!reading && asked.method !== "POST") return "method-not-allowed";
  if (reading) {
    const file = site.files.get(asked.pathname);
    if (file) return fileAnswer(file, header(asked, "accept-encoding"), asked.headers["if-none-match"]);
    if (asked.pathname.startsWith("/assets/")) return "not-here";
  }
  return pageAnswer(site, { ...asked, url: asked.url }, incoming);
}

function probeAnswer(site: Site, pathname: string): Answer | undefined {
  if (pathname === "/livez") return plainAnswer(200, "ok\n");
  if (pathname !== "/readyz") return undefined;
  return site.draining() || site.deps.store.trouble() !== undefined ? plainAnswer(503, "not ready\n") : plainAnswer(200, "ok\n");
}

const MORE_HEADERS: { readonly [R in RefusedRequest]?: Readonly<Record<string, string>> } = {
  "method-not-allowed": { allow: "GET, HEAD, POST" },
  unreachable: { "retry-after": RETRY_AFTER },
};

function refuse(site: Site, asked: Asked, refused: RefusedRequest, kept?: KeptForm): Answer {
  const { language, reference, pathname } = asked;
  const page = refusalPage(refused, { language, reference, style: site.assets.refusal, path: pathname, ...(kept ? { kept } : {}) });
  return { ...page, headers: { ...page.headers, ...MORE_HEADERS[refused] } };
}

async function send(site: Site, asked: Asked, outgoing: ServerResponse, answer: Answer): Promise<void> {
  if (outgoing.headersSent || outgoing.destroyed) return;
  const { secure } = site.origin;
  const safe = securityHeaders({ nonce: asked.nonce, secure, development: site.development !== undefined, framed: mayBeFramed(asked.pathname) });
  for (const [name, value] of Object.entries({ ...answer.headers, ...safe })) outgoing.setHeader(name, value);
  if (site.draining()) outgoing.setHeader("connection", "close");
  outgoing.statusCode = answer.status;
  if (answer.stream) return sendStream(site, asked, outgoing, answer.stream);
  const bodiless = answer.status === 204 || answer.status === 304;
  if (!bodiless) outgoing.setHeader("content-length", answer.body?.length ?? 0);
  outgoing.end(asked.method === "HEAD" || bodiless ? undefined : answer.body);
}

/** A long file, piece by piece. When it breaks off, the connection does, too: a cut file must not look whole. */
async function sendStream(site: Site, asked: Asked, outgoing: ServerResponse, stream: ReadableStream<Uint8Array>): Promise<void> {
  if (asked.method === "HEAD") {
    await stream.cancel();
    outgoing.end();
    return;
  }
  try {
    await pipeline(piecesOf(stream), outgoing);
  } catch (error) {
    site.deps.log.error({ reference: asked.reference, error: errorFields(error) }, "file broke off");
    outgoing.destroy();
  }
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}

function logAnswer(site: Site, asked: Asked, status: number, took: number): void {
  const fields = { reference: asked.reference, method: asked.method, route: site.routePattern(asked.pathname), status, ms: Math.round(took * 10) / 10 };
  site.deps.log.info(fields, "request");
  site.metrics.answered({ route: site.routeLabel(asked.pathname), method: asked.method, status, seconds: took / 1000 });
}

function header(asked: Asked, name: "accept-encoding"): string | undefined {
  const value = asked.headers[name];
  return Array.isArray(value) ? value.join(",") : value;
}

function isOwnInDevelopment(pathname: string): boolean {
  return pathname === "/" || pathname === "/livez" || pathname === "/readyz" || /^\/(?:de|en)(?:\/|$)/.test(pathname);
}

/** An error for the log: where it came from, never what a person entered. */
function errorFields(error: unknown): { readonly name: string; readonly message: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { name: "unknown", message: typeof error };
  return { name: error.name, message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
}
