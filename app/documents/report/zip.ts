import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

export type ZipFile = { readonly name: string; readonly content: AsyncIterable<Uint8Array> };
type Written = { readonly name: Uint8Array; readonly offset: number; readonly checksum: number; readonly packed: number; readonly size: number };

const VERSION = 20;
/** Bit 3: sizes follow the content, since it is written while it comes in. Bit 11: names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1 January 1980, the first day a zip knows: the same rows give the same bytes. */
const DATE = 0x0021;

/** A zip archive, written while its files come in. Up to 4 GB; ours are thousands of times smaller. */
export async function* zip(files: Iterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const start = offset;
    const header = concat(numbers([0x04034b50, 4], [VERSION, 2], [FLAGS, 2], [DEFLATE, 2], [0, 2], [DATE, 2], [0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]), name);
    offset += header.length;
    yield header;
    const sums = { checksum: 0, size: 0, packed: 0 };
    for await (const piece of deflated(file.content, sums)) {
      sums.packed += piece.length;
      yield piece;
    }
    const descriptor = numbers([0x08074b50, 4], [sums.checksum, 4], [sums.packed, 4], [sums.size, 4]);
    offset += sums.packed + descriptor.length;
    yield descriptor;
    written.push({ name, offset: start, ...sums });
  }
  yield directory(written, offset);
}

function deflated(content: AsyncIterable<Uint8Array>, sums: { checksum: number; size: number }): AsyncIterable<Buffer> {
  // The callback has nothing to do: an error of the content reaches whoever reads the result.
  return pipeline(Readable.from(summed(content, sums)), createDeflateRaw(), () => undefined);
}

async function* summed(content: AsyncIterable<Uint8Array>, sums: { checksum: number; size: number }): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    sums.checksum = crc32(piece, sums.checksum);
    sums.size += piece.length;
    yield piece;
  }
}

function directory(written: readonly Written[], start: number): Uint8Array {
  const entries = written.map((file) =>
    concat(
      numbers([0x02014b50, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [DEFLATE, 2], [0, 2], [DATE, 2]),
      numbers([file.checksum, 4], [file.packed, 4], [file.size, 4], [file.name.length, 2]),
      numbers([0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [file.offset, 4]),
      file.name,
    ),
  );
  const all = concat(...entries);
  const count = written.length;
  return concat(all, numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [all.length, 4], [start, 4], [0, 2]));
}

function numbers(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const bytes = Buffer.alloc(values.reduce((sum, [, size]) => sum + size, 0));
  let offset = 0;
  for (const [value, size] of values) offset = bytes.writeUIntLE(value, offset, size);
  return bytes;
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
