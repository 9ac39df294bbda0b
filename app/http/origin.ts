import type { IncomingHttpHeaders } from "node:http";
import { isLoopback, type Environment } from "../env.server";

/** Where the product is reached from, as browsers see it. */
export type PublicOrigin = {
  /** The one that links and redirects carry. */
  readonly origin: string;
  /** All origins from which forms are accepted. */
  readonly accepted: ReadonlySet<string>;
  /** Values of `Host` that are answered; `undefined`: any, because a proxy stands in front. */
  readonly hosts: ReadonlySet<string> | undefined;
  /** Served over https, or at least believed so by the browser. */
  readonly secure: boolean;
};

/** The configured origin; without BASE_URL the loopback address and its other names. */
export function publicOrigin(env: Pick<Environment, "baseUrl" | "host" | "port">): PublicOrigin {
  if (env.baseUrl !== undefined) {
    const secure = env.baseUrl.startsWith("https:");
    return { origin: env.baseUrl, accepted: new Set([env.baseUrl]), hosts: undefined, secure };
  }
  const names = [env.host, ...(isLoopback(env.host) ? ["localhost", "127.0.0.1", "[::1]"] : [])].map((name) => (name === "::1" ? "[::1]" : name));
  const urls = names.map((name) => new URL(`http://${name}:${env.port}`));
  const [first] = urls;
  if (!first) throw new Error("an origin needs a host");
  return { origin: first.origin, accepted: new Set(urls.map((url) => url.origin)), hosts: new Set(urls.map((url) => url.host)), secure: false };
}

/**
 * True if a state-changing request came from a page of ours. `Host` and forwarding headers are not asked:
 * both can be chosen by others. Without any statement of the browser the answer is no.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, site: Pick<PublicOrigin, "accepted">): boolean {
  const fetchSite = headers["sec-fetch-site"];
  const { origin } = headers;
  if (fetchSite !== undefined && fetchSite !== "same-origin") return false;
  // A page whose referrer policy hides the origin says "null"; only Sec-Fetch-Site can vouch for it.
  if (origin === undefined || origin === "null") return fetchSite === "same-origin";
  return site.accepted.has(origin);
}
