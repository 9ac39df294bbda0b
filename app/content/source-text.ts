import { firstForbidden } from "../core/wording/characters";
import { LIMITS } from "./limits";
import { placeAt, START, type Findings } from "./problem";

/**
 * The text of a file as every later step reads it: line feeds, NFC, only visible characters.
 * `undefined`: refused, the findings say why.
 */
export function readSource(text: string, bytes: number, findings: Findings): string | undefined {
  if (Buffer.byteLength(text, "utf8") > bytes) {
    findings.error(START, "file-too-big", `Die Datei ist größer als ${Math.round(bytes / 1000)} kB. Teilen Sie sie.`);
    return undefined;
  }
  const normal = text.replaceAll("\r\n", "\n").normalize("NFC");
  const forbidden = firstForbidden(normal);
  if (forbidden) {
    findings.error(placeAt(normal, forbidden.offset), "character-forbidden", `Hier steht ${forbidden.what}. Löschen Sie es und schreiben Sie die Stelle neu.`);
    return undefined;
  }
  return withinLines(normal, findings) ? normal : undefined;
}

function withinLines(text: string, findings: Findings): boolean {
  const lines = text.split("\n");
  if (lines.length > LIMITS.lines) {
    findings.error({ line: LIMITS.lines + 1, column: 1 }, "too-many-lines", `Die Datei hat mehr als ${LIMITS.lines} Zeilen. Teilen Sie sie.`);
    return false;
  }
  const long = lines.findIndex((line) => line.length > LIMITS.lineLength);
  if (long === -1) return true;
  findings.error({ line: long + 1, column: LIMITS.lineLength + 1 }, "line-too-long", `Die Zeile ist länger als ${LIMITS.lineLength} Zeichen. Brechen Sie sie um.`);
  return false;
}
