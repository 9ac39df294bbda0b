import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { codeFromBytes } from "../core/certification/code";
import type { Language } from "../core/words";
import { clientAddress } from "./address";
import { languageOf } from "./language";
import type { Site } from "./site";

/** One request, read as far as its first line and headers. */
export type Asked = {
  readonly method: string;
  readonly pathname: string;
  /** `undefined`: the request line holds no path of ours. */
  readonly url: URL | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly reference: string;
  readonly nonce: string;
  readonly language: Language;
  readonly address: string;
};

/** Reads what stands before the body. The address is built on the configured origin, never on `Host`. */
export function readAsked(request: IncomingMessage, site: Pick<Site, "origin" | "trustedProxies">): Asked {
  const target = request.url ?? "";
  const own = target.startsWith("/") && !target.startsWith("//") && !target.includes("\\");
  const whole = `${site.origin.origin}${target}`;
  const url = own && URL.canParse(whole) ? new URL(whole) : undefined;
  const random = randomBytes(32);
  return {
    method: request.method ?? "",
    pathname: url?.pathname ?? "",
    url,
    headers: request.headers,
    reference: codeFromBytes(random.subarray(0, 16)).slice(0, 10),
    nonce: random.subarray(16).toString("base64url"),
    language: languageOf(url?.pathname ?? "", request.headers["accept-language"]),
    address: clientAddress(request, site.trustedProxies),
  };
}
