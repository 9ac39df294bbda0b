import { isLoopback } from "../env.server";

/** Bytes of one answer, after it was unpacked. What a provider has to say fits into far less. */
const MOST = 100_000;

/** Why nothing came of a request; `code` is one of two. */
export class FetchError extends Error {
  constructor(readonly code: "unreachable" | "too-large", cause?: unknown) {
    super(code, { cause });
    this.name = "FetchError";
  }
}

/** Options as `openid-client` gives them. */
type Options = { readonly method: string; readonly headers: Record<string, string>; readonly body?: unknown; readonly signal?: AbortSignal | undefined };

/**
 * Requests to servers that the installation names or is told of by them: encrypted (only this machine may do without), never
 * forwarded, so many seconds for all of it, so many bytes. Addresses within the own network are allowed: that is where the
 * providers of authorities stand.
 */
export function fetchWithin(seconds: number): (url: string, options: Options) => Promise<Response> {
  return async (address, { method, headers, body, signal }) => {
    const url = new URL(address);
    if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) throw new FetchError("unreachable");
    const signals = [AbortSignal.timeout(seconds * 1000), ...(signal ? [signal] : [])];
    try {
      const response = await fetch(url, { method, headers, redirect: "manual", signal: AbortSignal.any(signals), ...(body === undefined || body === null ? {} : { body: body as BodyInit }) });
      const bytes = await bytesOf(response);
      return new Response(bytes.length === 0 && [204, 304].includes(response.status) ? null : new Uint8Array(bytes), { status: response.status, headers: response.headers });
    } catch (error) {
      throw error instanceof FetchError ? error : new FetchError("unreachable", error);
    }
  };
}

async function bytesOf({ body }: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > MOST) throw new FetchError("too-large");
    parts.push(part);
  }
  return Buffer.concat(parts);
}
