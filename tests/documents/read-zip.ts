import { crc32, inflateRawSync } from "node:zlib";

/** The files of a zip archive by its central directory; throws where a checksum is wrong. */
export function readZip(bytes: Buffer): ReadonlyMap<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let place = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const nameLength = bytes.readUInt16LE(place + 28);
    const name = bytes.toString("utf8", place + 46, place + 46 + nameLength);
    const start = bytes.readUInt32LE(place + 42);
    const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const unpacked = inflateRawSync(bytes.subarray(content, content + bytes.readUInt32LE(place + 20)));
    if (crc32(unpacked) !== bytes.readUInt32LE(place + 16)) throw new Error(`wrong checksum of ${name}`);
    files.set(name, unpacked.toString("utf8"));
    place += 46 + nameLength + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  return files;
}
