const CHUNK = 32 * 1024;

/**
 * Texts as UTF-8, gathered into pieces worth sending. The texts of one piece are made in one go: a promise for each row
 * costs more than the row. Between two pieces others have their turn.
 */
export async function* inChunks(texts: Iterable<string>): AsyncGenerator<Uint8Array> {
  let waiting = "";
  for (const text of texts) {
    waiting += text;
    if (waiting.length < CHUNK) continue;
    yield Buffer.from(waiting);
    waiting = "";
  }
  if (waiting !== "") yield Buffer.from(waiting);
}
