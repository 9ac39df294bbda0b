import type { IncomingMessage } from "node:http";

/**
 * The address of who is asking. `X-Forwarded-For` is believed only as far as that many proxies of ours wrote it:
 * each appends the address it saw, so the entry counted from the right is the first one nobody else could forge.
 */
export function clientAddress(request: Pick<IncomingMessage, "headers" | "socket">, trustedProxies: number): string {
  const direct = request.socket.remoteAddress ?? "0.0.0.0";
  if (trustedProxies === 0) return direct;
  const header = request.headers["x-forwarded-for"];
  const entries = (Array.isArray(header) ? header.join(",") : (header ?? "")).split(",").map((entry) => entry.trim()).filter((entry) => entry !== "");
  return entries.at(-trustedProxies) ?? entries[0] ?? direct;
}
