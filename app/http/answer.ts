/** What is sent back. Pages are complete before the first byte leaves; only files to be saved are streamed. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer | undefined;
  readonly stream?: ReadableStream<Uint8Array>;
};

/** A short plain answer for machines, e.g. the probes. */
export function plainAnswer(status: number, text: string): Answer {
  return { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }, body: Buffer.from(text) };
}
