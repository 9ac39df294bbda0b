import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { EnvironmentError } from "../env.server";
import { drain, listen } from "./listen";
import type { Metrics } from "./metrics";

/**
 * Answers `GET /metrics` on a port of its own, so that a proxy in front of the pages never hands it on.
 * @throws EnvironmentError when the port is taken
 */
export async function serveMetrics(metrics: Pick<Metrics, "page">, { port, host }: { readonly port: number; readonly host: string }): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const server = createServer((request, response) => void answer(metrics, request, response));
  const listening = await listen(server, port, host).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") throw new EnvironmentError(["METRICS_PORT: another program listens there already. Choose another one."]);
    throw error;
  });
  return { port: listening, stop: () => drain(server) };
}

async function answer(metrics: Pick<Metrics, "page">, { method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
  const reading = method === "GET" || method === "HEAD";
  response.setHeader("cache-control", "no-store");
  response.setHeader("x-content-type-options", "nosniff");
  if (!reading || url !== "/metrics") return void response.writeHead(reading ? 404 : 405).end();
  try {
    const { type, text } = await metrics.page();
    response.writeHead(200, { "content-type": type }).end(method === "HEAD" ? undefined : text);
  } catch {
    response.writeHead(500).end();
  }
}
