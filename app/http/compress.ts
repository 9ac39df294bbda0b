import { gzipSync } from "node:zlib";
import type { Answer } from "./answer";

const SMALLEST = 1400;
const WORTH_IT = /^(?:text\/|application\/(?:json|ld\+json|xml|javascript)|image\/svg)/;

/** What the script fetches is small and comes often; a document carries its style and comes once, mostly over the slower line. */
const LEVELS = { page: 1, document: 6 } as const;

/** Compresses a text answer for a reader who accepts it. Form tokens are masked, so lengths give nothing away. */
export function compressed(answer: Answer, accepted: string | undefined, kind: keyof typeof LEVELS = "page"): Answer {
  const type = answer.headers["content-type"];
  const { body } = answer;
  if (!body || typeof type !== "string" || !WORTH_IT.test(type) || "content-encoding" in answer.headers) return answer;
  const headers = { ...answer.headers, vary: "accept-encoding" };
  if (body.length < SMALLEST || !accepts(accepted, "gzip")) return { ...answer, headers };
  return { ...answer, headers: { ...headers, "content-encoding": "gzip" }, body: gzipSync(body, { level: LEVELS[kind] }) };
}

/** True if `Accept-Encoding` names the coding without `q=0`. */
export function accepts(header: string | undefined, coding: "br" | "gzip"): boolean {
  return (header ?? "").split(",").some((part) => {
    const [name, ...parameters] = part.trim().toLowerCase().split(/\s*;\s*/);
    return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}
