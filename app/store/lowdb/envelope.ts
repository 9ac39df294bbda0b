import { crc32 } from "node:zlib";
import { settled } from "../carried";
import { StoreError } from "../error";

const VERSION = 1;
const HEAD = /^\{"v":1,"crc":"([0-9a-f]{8})","data":/;

/** The fields a document must have, and what each of them is. */
export type Shape<T> = { readonly [K in keyof T]?: "string" | "number" | "array" };

/** A document as it stands in its file: format version, checksum, content. */
export function seal(document: unknown): string {
  const data = JSON.stringify(document);
  return `{"v":${VERSION},"crc":"${checksum(data)}","data":${data}}`;
}

/** The document in a file's text; throws, naming the file, when it is not exactly what was written. */
export function unseal<T>(text: string, file: string, shape: Shape<T>): T {
  if (text.trim() === "") throw damaged(file, "is empty");
  const head = HEAD.exec(text);
  if (head === null) throw isNewer(text) ? newer(file) : damaged(file, "has an unknown form");
  const data = text.slice(head[0].length, -1);
  if (!text.endsWith("}") || head[1] !== checksum(data)) throw damaged(file, "does not match its checksum");
  const document: unknown = JSON.parse(data);
  if (!fits<T>(document, shape)) throw damaged(file, "lacks a field");
  return settled(document);
}

export function damaged(file: string, what: string, cause?: unknown): StoreError {
  const remedy = "Nothing was changed. Put the file back from a backup (npm run manage -- restore DIR).";
  return new StoreError("damaged", `${file} ${what}. ${remedy}`, file, { cause });
}

export function newer(file: string): StoreError {
  return new StoreError("newer", `${file} was written by a newer version of the program. Start that version, or put a backup back.`, file);
}

function isNewer(text: string): boolean {
  const version = /^\{"v":(\d+)[,}]/.exec(text)?.[1];
  return version !== undefined && Number(version) > VERSION;
}

function checksum(data: string): string {
  return crc32(data).toString(16).padStart(8, "0");
}

function fits<T>(document: unknown, shape: Shape<T>): document is T {
  if (typeof document !== "object" || document === null) return false;
  return Object.entries(shape).every(([field, kind]) => {
    const value: unknown = Reflect.get(document, field);
    return kind === "array" ? Array.isArray(value) : typeof value === kind;
  });
}
