import { LIMITS } from "./limits";
import type { Findings } from "./problem";

/** The head of a lesson and its body, both padded with blank lines so that line numbers stay right. */
export type Split = { readonly head: string; readonly body: string };

/** Splits before any library sees the text: other front matter can be a program. `undefined`: refused. */
export function splitFrontMatter(text: string, findings: Findings): Split | undefined {
  const lines = text.split("\n");
  const first = lines[0] ?? "";
  if (first !== "---") {
    const message = first.startsWith("---")
      ? `Die erste Zeile ist „${first.slice(0, 20)}“. Erlaubt ist genau „---“, ohne Zusatz und ohne Leerzeichen.`
      : "Die Lektion beginnt nicht mit „---“. Schreiben Sie darüber die Angaben title, course, number, language, minutes und objectives.";
    findings.error({ line: 1, column: 1 }, "front-matter-start", message);
    return undefined;
  }
  const end = lines.indexOf("---", 1);
  if (end === -1) {
    findings.error({ line: 1, column: 1 }, "front-matter-end", "Nach den Angaben fehlt die Zeile „---“. Ergänzen Sie sie, genau so.");
    return undefined;
  }
  const head = `\n${lines.slice(1, end).join("\n")}\n`;
  if (Buffer.byteLength(head) > LIMITS.frontMatterBytes) {
    findings.error({ line: 2, column: 1 }, "front-matter-too-big", `Die Angaben sind größer als ${LIMITS.frontMatterBytes / 1000} kB. Kürzen Sie sie.`);
    return undefined;
  }
  return splitBody(lines, end, head, findings);
}

function splitBody(lines: readonly string[], end: number, head: string, findings: Findings): Split | undefined {
  const rest = lines.slice(end + 1);
  const begin = rest.findIndex((line) => line.trim() !== "");
  if (begin !== -1 && rest[begin]?.trimStart().startsWith("---")) {
    findings.error({ line: end + begin + 2, column: 1 }, "front-matter-twice", "Nach den Angaben folgt noch einmal „---“. Löschen Sie die Zeile; eine Trennlinie schreiben Sie als „***“.");
    return undefined;
  }
  return { head, body: "\n".repeat(end + 1) + rest.join("\n") };
}
