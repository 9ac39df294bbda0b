import { LIMITS } from "./limits";

/** Counted before any parser sees the text: parsers recurse. Quoted strings and comments do not count. */
export function nestedTooDeep(text: string): boolean {
  return deepestIndentation(text) > LIMITS.yamlDepth || deepestFlow(text) > LIMITS.yamlDepth;
}

/** Levels opened by indentation and by dashes on one line. */
function deepestIndentation(text: string): number {
  const open: number[] = [];
  let deepest = 0;
  for (const line of text.split("\n")) {
    const lead = /^ *(?:[-?:] +)*/u.exec(line)?.[0] ?? "";
    if (lead.length === line.length) continue;
    const indentation = lead.length;
    const dashes = (lead.match(/[-?:]/gu) ?? []).length;
    while (open.length > 0 && (open.at(-1) ?? 0) >= indentation) open.pop();
    open.push(indentation);
    deepest = Math.max(deepest, open.length + dashes);
  }
  return deepest;
}

const OPENING = /[\s[{,:]/u;

function deepestFlow(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    const before = index === 0 ? "\n" : (text[index - 1] ?? "");
    if ((character === '"' || character === "'") && OPENING.test(before)) {
      index = endOfQuoted(text, index, character);
    } else if (character === "#" && /\s/u.test(before)) {
      const end = text.indexOf("\n", index);
      index = end === -1 ? text.length : end;
    } else if ((character === "[" || character === "{") && (depth > 0 || OPENING.test(before))) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if ((character === "]" || character === "}") && depth > 0) {
      depth -= 1;
    }
  }
  return deepest;
}

function endOfQuoted(text: string, start: number, quote: string): number {
  for (let index = start + 1; index < text.length; index += 1) {
    if (quote === '"' && text[index] === "\\") index += 1;
    else if (text[index] === quote) return index;
  }
  // Unclosed: the rest is judged as if it were not quoted, so that nothing hides behind a stray quote.
  return start;
}
