import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { securityHeaders } from "./headers";

/** Limits of one connection. Node's own defaults are 60 s, 300 s and 5 s with a sweep every 30 s. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
} as const;
const MOST_REQUESTS_PER_SOCKET = 1000;
const LONGEST_DRAIN = 20_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A server with our limits, not yet listening. */
export function createHttpServer(handler: Handler, secure: boolean): Server {
  const server = createServer(LIMITS, (request, response) => void handler(request, response));
  server.maxRequestsPerSocket = MOST_REQUESTS_PER_SOCKET;
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
    socket.end(rawAnswer(statusOf(error.code), secure));
  });
  return server;
}

/** Listens and answers the port, or throws what Node says (`EADDRINUSE`). */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.removeListener("error", reject);
      resolve(portOf(server));
    });
  });
}

/** Stops accepting, lets running requests finish, and closes what is left after twenty seconds or the given milliseconds. */
export async function drain(server: Server, within: number = LONGEST_DRAIN): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), within);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
}

/** A port that is free now, for `PORT=0`: the origin must be known before the first request. */
export async function freePort(host: string): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0, host);
  await drain(server);
  return port;
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address.port;
}

function statusOf(code: string | undefined): string {
  if (code === "HPE_HEADER_OVERFLOW") return "431 Request Header Fields Too Large";
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return "408 Request Timeout";
  return "400 Bad Request";
}

function rawAnswer(status: string, secure: boolean): string {
  const headers = { ...securityHeaders({ nonce: "none", secure, development: false }), "cache-control": "no-store", "content-length": "0", connection: "close" };
  return `HTTP/1.1 ${status}\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join("\r\n")}\r\n\r\n`;
}
