import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { Writable } from "node:stream";
import { NonceContext, StatusContext } from "./ui/frame/nonce";

/** Draws a page into one string. Pages of routes with `handle.hydrate` also carry their loaders' data. */
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
  const html = hydrates(remix) ? await drawWithData(page, nonce) : withoutRest(renderToString(page));
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** Writes what went wrong into the log, under the number that the error page shows. */
export function handleError(error: unknown, { request, context }: Pick<LoaderFunctionArgs, "request" | "context">): void {
  if (request.signal.aborted) return;
  const { deps, reference } = context;
  if (isRouteErrorResponse(error)) return deps.log.warn({ reference, status: error.status }, "no such page");
  const known = error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { name: typeof error };
  deps.log.error({ reference, error: known }, "page failed");
}

/** Without scripts Remix leaves two empty marks behind the document. */
function withoutRest(html: string): string {
  const end = "</html>";
  return html.slice(0, html.lastIndexOf(end) + end.length);
}

function hydrates({ routeModules, staticHandlerContext }: EntryContext): boolean {
  return staticHandlerContext.matches.some(({ route }) => {
    const handle: unknown = routeModules[route.id]?.handle;
    return typeof handle === "object" && handle !== null && "hydrate" in handle && handle.hydrate === true;
  });
}

/** The data travels in a stream that only this renderer waits for. */
function drawWithData(page: ReactElement, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const whole = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        parts.push(Buffer.from(chunk));
        done();
      },
      final: (done) => {
        resolve(Buffer.concat(parts).toString("utf8"));
        done();
      },
    });
    const drawing = renderToPipeableStream(page, { nonce, onAllReady: () => void drawing.pipe(whole), onShellError: reject, onError: reject });
  });
}
