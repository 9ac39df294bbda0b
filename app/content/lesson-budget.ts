import { LIMITS } from "./limits";
import type { Findings, Place } from "./problem";

/** Counts what makes parsers slow before one of them reads the text. False: refused. */
export function withinBudget(body: string, findings: Findings): boolean {
  const before = findings.problems.length;
  const lines = body.split("\n");
  lines.forEach((line, index) => checkLine(line, { line: index + 1, column: 1 }, findings));
  const total = count("");
  for (const block of blocksOf(lines)) {
    checkBlock(block, total, findings);
    if (findings.problems.length > before) return false;
  }
  for (const [kind, most] of Object.entries(LIMITS.inTotal)) {
    if (total[kind as Kind] > most) {
      findings.error({ line: 1, column: 1 }, "too-dense", `Die Lektion hat mehr als ${most} ${NAMES[kind as Kind]}. Teilen Sie sie.`);
    }
  }
  return findings.problems.length === before;
}

type Kind = keyof typeof LIMITS.perBlock;
type Counts = Record<Kind, number>;

const NAMES: Readonly<Record<Kind, string>> = {
  brackets: "eckige Klammern", braces: "geschweifte Klammern", backticks: "Codezeichen (`)", emphasis: "Auszeichnungen (* _ ~)", angles: "Zeichen „<“",
};

function count(text: string): Counts {
  const matches = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  return { brackets: matches(/[[\]]/gu), braces: matches(/[{}]/gu), backticks: matches(/`+/gu), emphasis: matches(/\*+|_+|~+/gu), angles: matches(/</gu) };
}

const MARKER = /^\s*(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))/u;

function checkLine(line: string, place: Place, findings: Findings): void {
  let rest = line;
  let markers = 0;
  let quotes = 0;
  for (let match = MARKER.exec(rest); match !== null; match = MARKER.exec(rest)) {
    markers += 1;
    if (match[0].endsWith(">")) quotes += 1;
    rest = rest.slice(match[0].length);
    if (markers > LIMITS.markersPerLine || quotes > LIMITS.quoteDepth) break;
  }
  const indentation = (/^[ \t]*/u.exec(line)?.[0] ?? "").replaceAll("\t", "    ").length;
  if (markers > LIMITS.markersPerLine || quotes > LIMITS.quoteDepth || indentation > LIMITS.indentation) {
    findings.error(place, "too-deep", "Listen oder Zitate sind zu tief ineinander geschachtelt. Höchstens acht Ebenen sind lesbar.");
  }
}

type TextBlock = { readonly start: number; readonly lines: readonly string[] };

/** Runs of lines without a blank one between them. */
function* blocksOf(lines: readonly string[]): Generator<TextBlock> {
  let start = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    if (index < lines.length && (lines[index] ?? "").trim() !== "") continue;
    if (index > start) yield { start, lines: lines.slice(start, index) };
    start = index + 1;
  }
}

function checkBlock(block: TextBlock, total: Counts, findings: Findings): void {
  const place = { line: block.start + 1, column: 1 };
  if (block.lines.length > LIMITS.linesPerBlock) {
    findings.error(place, "too-dense", `Hier folgen mehr als ${LIMITS.linesPerBlock} Zeilen ohne Leerzeile. Teilen Sie sie.`);
    return;
  }
  const counted = count(block.lines.join("\n"));
  for (const [kind, most] of Object.entries(LIMITS.perBlock)) {
    const found = counted[kind as Kind];
    total[kind as Kind] += found;
    if (found > most) findings.error(place, "too-dense", `Der Absatz hat mehr als ${most} ${NAMES[kind as Kind]}. Teilen Sie ihn mit einer Leerzeile.`);
  }
  checkTable(block, place, findings);
}

const DELIMITER_ROW = /^[\s>*+-]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** Rows are filled up to the widest one, so columns times rows counts, not the characters. */
function checkTable(block: TextBlock, place: Place, findings: Findings): void {
  if (!block.lines.some((line) => line.includes("|") && line.includes("-") && DELIMITER_ROW.test(line))) return;
  const columns = Math.max(...block.lines.map((line) => line.split("|").length));
  const rows = block.lines.length;
  if (columns > LIMITS.tableColumns + 2 || rows > LIMITS.tableRows || columns * rows > LIMITS.tableCells) {
    findings.error(place, "table-too-big", `Die Tabelle ist zu groß: höchstens ${LIMITS.tableColumns} Spalten, ${LIMITS.tableRows} Zeilen, ${LIMITS.tableCells} Zellen.`);
  }
}
