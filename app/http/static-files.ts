import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Answer } from "./answer";
import { accepts } from "./compress";

/** The files of the built client by their path. Known before the first request: no disk, no path of a stranger is opened. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;
type StaticFile = {
  readonly type: string;
  readonly etag: string;
  readonly immutable: boolean;
  readonly plain: Buffer;
  readonly br: Buffer | undefined;
  readonly gzip: Buffer | undefined;
};

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
  ".ico": "image/x-icon", ".woff2": "font/woff2", ".woff": "font/woff", ".webp": "image/webp", ".avif": "image/avif", ".jpg": "image/jpeg",
  ".json": "application/json", ".webmanifest": "application/manifest+json", ".txt": "text/plain; charset=utf-8", ".md": "text/plain; charset=utf-8", ".pdf": "application/pdf",
};

/** Reads all files below the folder, with their `.br` and `.gz` companions. */
export function readStaticFiles(folder: string): StaticFiles {
  const files = new Map<string, StaticFile>();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = `/${name.replaceAll("\\", "/")}`;
    const type = TYPES[extname(path)];
    if (type === undefined || path.includes("/.")) continue;
    const plain = readFileSync(join(folder, name));
    files.set(path, {
      type,
      etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
      immutable: path.startsWith("/assets/"),
      plain,
      br: companion(join(folder, `${name}.br`)),
      gzip: companion(join(folder, `${name}.gz`)),
    });
  }
  return files;
}

/** The file as an answer; 304 if the reader has it already. */
export function fileAnswer(file: StaticFile, accepted: string | undefined, ifNoneMatch: string | undefined): Answer {
  const headers = {
    "content-type": file.type,
    "cache-control": file.immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    etag: file.etag,
    ...(file.br || file.gzip ? { vary: "accept-encoding" } : {}),
  };
  if (ifNoneMatch !== undefined && ifNoneMatch.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, "") === file.etag)) {
    return { status: 304, headers, body: undefined };
  }
  if (file.br && accepts(accepted, "br")) return { status: 200, headers: { ...headers, "content-encoding": "br" }, body: file.br };
  if (file.gzip && accepts(accepted, "gzip")) return { status: 200, headers: { ...headers, "content-encoding": "gzip" }, body: file.gzip };
  return { status: 200, headers, body: file.plain };
}

function companion(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}
