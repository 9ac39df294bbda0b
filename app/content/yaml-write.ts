import { isBranch, type Branch, type Tree } from "../core/workshop/tree";

/** Names that YAML reads as something else than text. */
const MEANING: ReadonlySet<string> = new Set(["true", "false", "null"]);
const PLAIN = /^(?:[a-z][A-Za-z0-9_-]{0,59}|\d{4}-\d{2}-\d{2})$/u;
/** A map of so few plain values stands in one line. */
const MOST_IN_LINE = 3;

/** An entry as lines of a file, without the line feed at its end. Writes as the shipped scenarios do. */
export function writtenEntry(key: string, value: Tree, indentation: number): string {
  const lead = " ".repeat(indentation);
  if (isLongList(value)) return [`${lead}${key}:`, ...value.map((item) => writtenItem(item, indentation + 2))].join("\n");
  if (!isBranch(value) || inOneLine(key, value)) return `${lead}${key}: ${inLine(value, key)}`;
  const inner = Object.entries(value).map(([name, part]) => writtenEntry(name, part, indentation + 2));
  return [`${lead}${key}:`, ...inner].join("\n");
}

/** An item of a list as lines, without the line feed at its end; a long map has a line for each of its entries. */
export function writtenItem(value: Tree, indentation: number): string {
  const lead = " ".repeat(indentation);
  if (!isBranch(value) || inLine(value).length <= LONGEST_IN_LINE) return `${lead}- ${inLine(value)}`;
  const inner = Object.entries(value).map(([name, part]) => writtenEntry(name, part, indentation + 2)).join("\n");
  return `${lead}- ${inner.slice(indentation + 2)}`;
}

/** Longer lists of maps have a line for each. */
const LONGEST_IN_LINE = 120;

function isLongList(value: Tree): value is readonly Branch[] {
  return Array.isArray(value) && value.length > 0 && (value as readonly Tree[]).every(isBranch) && inLine(value).length > LONGEST_IN_LINE;
}

/** A value within one line. `key` is the name it stands under: steps of meters carry their sign. */
export function inLine(value: Tree, key = ""): string {
  if (typeof value === "string") return PLAIN.test(value) && !MEANING.has(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Tree[]).map((item) => inLine(item)).join(", ")}]`;
  if (!isBranch(value)) return String(value);
  const parts = Object.entries(value).map(([name, part]) => `${name}: ${key === "effects" && typeof part === "number" && part > 0 ? "+" : ""}${inLine(part, name)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function inOneLine(key: string, value: Branch): boolean {
  const parts = Object.values(value);
  if (parts.length === 0 || key === "figure" || key === "effects") return true;
  return parts.length <= MOST_IN_LINE && parts.every((part) => !isBranch(part));
}
