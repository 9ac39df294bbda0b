import { inflateSync } from "node:zlib";

/** What a test can read in one of our PDF files. Knows just what pdfkit writes, nothing more. */
export type ReadPdf = {
  /** All objects as text, streams unpacked. */
  readonly raw: string;
  /** Drawn text in the order of the content, artifacts left out. */
  readonly text: string;
  readonly pages: number;
  /** The structure types in reading order, e.g. `Document H1 P`. */
  readonly structure: readonly string[];
};

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = readObjects(Buffer.from(bytes));
  const raw = [...objects.values()].join("\n");
  const fonts = new Map([...raw.matchAll(/\/(F\d+) (\d+) 0 R/g)].map((match) => [match[1] ?? "", readCharacters(objects, match[2] ?? "")]));
  const pages = [...raw.matchAll(/\/Type \/Page\b[^s][\s\S]*?\/Contents (\d+) 0 R/g)].map((match) => objects.get(match[1] ?? "") ?? "");
  const text = pages.map((page) => drawnText(page, fonts)).join("\n");
  const root = /\/Type \/StructTreeRoot[\s\S]*?\/K \[(\d+) 0 R\]/.exec(raw)?.[1];
  return { raw, text, pages: pages.length, structure: root ? structureBelow(objects, root) : [] };
}

function readObjects(bytes: Buffer): Map<string, string> {
  const source = bytes.toString("latin1");
  const objects = new Map<string, string>();
  for (const match of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const body = match[2] ?? "";
    const start = body.indexOf("stream\n");
    const content = start < 0 ? "" : body.slice(start + 7, body.lastIndexOf("\nendstream"));
    const head = start < 0 ? body : body.slice(0, start);
    const unpacked = head.includes("/FlateDecode") ? inflateSync(Buffer.from(content, "latin1")).toString("latin1") : content;
    objects.set(match[1] ?? "", `${head}\n${unpacked}`);
  }
  return objects;
}

function readCharacters(objects: Map<string, string>, font: string): readonly string[] {
  const cmap = objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? "")?.[1] ?? "") ?? "";
  const ranges = [...cmap.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[(.*?)\]/g)].map((match) => match[1] ?? "").join(" ");
  return [...ranges.matchAll(/<([0-9a-f ]*)>/g)].map((match) =>
    String.fromCharCode(...(match[1] ?? "").split(" ").filter(Boolean).map((unit) => Number.parseInt(unit, 16))),
  );
}

function drawnText(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let characters: readonly string[] = [];
  let text = "";
  const said = content.replace(/\/Artifact[^\n]*(?:\n[^\n]*>>)? BDC[\s\S]*?EMC/g, "").replace(/\/Artifact <<[\s\S]*?BDC[\s\S]*?EMC/g, "");
  for (const [, font, shown, end] of said.matchAll(/\/(F\d+) [\d.]+ Tf|\[(<.*?)\] TJ|(EMC)/g)) {
    if (font) characters = fonts.get(font) ?? [];
    if (end) text += "\n";
    for (const [, glyphs = ""] of (shown ?? "").matchAll(/<([0-9a-f]*)>/g)) {
      for (const [glyph] of glyphs.matchAll(/.{4}/g)) text += characters[Number.parseInt(glyph, 16)] ?? "\uFFFD";
    }
  }
  return text;
}

function structureBelow(objects: Map<string, string>, id: string): readonly string[] {
  const body = objects.get(id) ?? "";
  const type = /\/S \/(\w+)/.exec(body)?.[1];
  if (type === undefined) return [];
  const children = [...(/\/K \[([\s\S]*?)\]/.exec(body)?.[1] ?? "").matchAll(/(?:^|[\s[])(\d+) 0 R/g)];
  return [type, ...children.flatMap((match) => structureBelow(objects, match[1] ?? ""))];
}
