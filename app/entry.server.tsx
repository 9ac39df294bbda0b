import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import { openPrinter } from "./entry.print";
import { NonceContext, StatusContext } from "./ui/frame/nonce";

const DOCTYPE = Buffer.from("<!DOCTYPE html>");
/** How much of the parts that are the same for everybody is kept. */
const PREPARED_BYTES = 8_000_000;
const printer = openPrinter(renderToStaticMarkup, `part-${randomBytes(12).toString("hex")}`, PREPARED_BYTES);

/**
 * Draws a page into one string and hands it on beside the answer: as its body it would be copied several times.
 * Pages of routes with `handle.hydrate` also carry their loaders' data.
 */
export default async function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext): Promise<Response> {
  const { nonce, handed } = context;
  // What `server-pages` kept away from the copy for the browser belongs to the page again.
  if (handed.size > 0) Object.assign(remix.staticHandlerContext.loaderData, Object.fromEntries(handed));
  const page = (
    <NonceContext.Provider value={nonce}>
      <StatusContext.Provider value={status}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </StatusContext.Provider>
    </NonceContext.Provider>
  );
  const html = hydrates(remix) ? await drawWithData(page, nonce) : printer.print(page);
  headers.set("content-type", "text/html; charset=utf-8");
  context.takePage(Buffer.concat([DOCTYPE, html]));
  return new Response(null, { status, headers });
}

/** Writes what went wrong into the log, under the number that the error page shows. */
export function handleError(error: unknown, { request, context }: Pick<LoaderFunctionArgs, "request" | "context">): void {
  if (request.signal.aborted) return;
  const { deps, reference } = context;
  if (isRouteErrorResponse(error)) return deps.log.warn({ reference, status: error.status }, "no such page");
  const known = error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { name: typeof error };
  deps.log.error({ reference, error: known }, "page failed");
}

function hydrates({ routeModules, staticHandlerContext }: EntryContext): boolean {
  return staticHandlerContext.matches.some(({ route }) => {
    const handle: unknown = routeModules[route.id]?.handle;
    return typeof handle === "object" && handle !== null && "hydrate" in handle && handle.hydrate === true;
  });
}

/** The data travels in a stream that only this renderer waits for. */
function drawWithData(page: ReactElement, nonce: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const whole = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        parts.push(Buffer.from(chunk));
        done();
      },
      final: (done) => {
        resolve(Buffer.concat(parts));
        done();
      },
    });
    const drawing = renderToPipeableStream(page, { nonce, onAllReady: () => void drawing.pipe(whole), onShellError: reject, onError: reject });
  });
}
