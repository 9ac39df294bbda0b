import { crc32 } from "node:zlib";
import { settled } from "../carried";
import { StoreError } from "../error";

const HEAD = /^\{"v":([1-9]\d{0,8}),"crc":"([0-9a-f]{8})","data":/;

/** The fields a document must have, and what each of them is. */
export type Shape<T> = { readonly [K in keyof T]?: "string" | "number" | "array" };

/** What stands in a file: the format it was written in, and the document. */
export type Unsealed = { readonly format: number; readonly document: unknown };

/** A document as it stands in its file: format version, checksum, content as JSON. */
export function seal(data: string, format: number): string {
  return `{"v":${format},"crc":"${checksum(data)}","data":${data}}`;
}

/** What a file's text holds; throws, naming the file, when it is not exactly what was written, or by a later version. */
export function unseal(text: string, file: string, latest: number): Unsealed {
  if (text.trim() === "") throw damaged(file, "is empty");
  if (isNewer(text, latest)) throw newer(file);
  const head = HEAD.exec(text);
  if (head === null) throw damaged(file, "has an unknown form");
  const data = text.slice(head[0].length, -1);
  if (!text.endsWith("}") || head[2] !== checksum(data)) throw damaged(file, "does not match its checksum");
  return { format: Number(head[1]), document: JSON.parse(data) };
}

/** The document with the fields that it must have; nobody can change it. */
export function shaped<T>(document: unknown, file: string, shape: Shape<T>): T {
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

function isNewer(text: string, latest: number): boolean {
  const version = /^\{"v":(\d+)[,}]/.exec(text)?.[1];
  return version !== undefined && Number(version) > latest;
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
