import type { z } from "zod";
import type { ProblemCode } from "./codes";
import type { Findings } from "./problem";
import type { Located, Path } from "./yaml";

type Issue = z.core.$ZodIssue;

/** Checks located data against a schema; every issue becomes a problem with its place. `undefined`: refused. */
export function checkShape<Shape extends z.ZodType>(schema: Shape, located: Located, findings: Findings): z.infer<Shape> | undefined {
  const parsed = schema.safeParse(located.value);
  if (parsed.success) return parsed.data;
  for (const issue of oncePerText(parsed.error.issues)) report(issue, [], located, findings);
  return undefined;
}

/** Of a text that breaks several rules the first is told: an empty one is too short and has no form, and that is one thing to mend. */
function oncePerText(issues: readonly Issue[]): readonly Issue[] {
  const told = new Set<string>();
  return issues.filter((issue) => {
    if (issue.code !== "invalid_format" && !(issue.code === "too_small" && issue.origin === "string")) return true;
    const path = JSON.stringify(issue.path);
    if (told.has(path)) return false;
    told.add(path);
    return true;
  });
}

function report(issue: Issue, above: Path, located: Located, findings: Findings): void {
  const path = [...above, ...issue.path.filter((part) => typeof part !== "symbol")];
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) {
      findings.error(located.at([...path, key]), "field-unknown", `Die Angabe „${key}“ gibt es an dieser Stelle nicht. Prüfen Sie die Schreibweise oder löschen Sie sie.`);
    }
    return;
  }
  if (issue.code === "invalid_union") return reportUnion(issue, path, located, findings);
  if (issue.code === "invalid_key") {
    findings.error(located.at(path), "id-form", `„${String(path.at(-1))}“ ist keine gültige Id. Schreiben Sie einen kleinen Buchstaben und danach Buchstaben, Ziffern, „_“ oder „-“.`);
    return;
  }
  const value = valueAt(located.value, path);
  const [code, message] = sentence(issue, value, path);
  findings.error(value === undefined ? located.at(path) : located.valueAt(path), code, message);
}

function reportUnion(issue: Extract<Issue, { code: "invalid_union" }>, path: Path, located: Located, findings: Findings): void {
  if (issue.errors.length === 0) return reportKind(path, located, findings);
  // The alternative that got furthest is the one the author meant.
  const meant = [...issue.errors].sort((a, b) => score(a) - score(b))[0] ?? [];
  for (const inner of oncePerText(meant)) report(inner, path, located, findings);
}

/** Fewer missing or unknown names means nearer to what was meant. */
function score(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? 10 * issue.keys.length : issue.code === "invalid_type" ? 5 : 1), 0);
}

function reportKind(path: Path, located: Located, findings: Findings): void {
  const value = valueAt(located.value, path);
  const holder = path.at(-1) === "kind" ? path.slice(0, -1) : path;
  const scene = holder[0] === "scenes" && holder.length === 2;
  if (value === undefined) {
    findings.error(located.at(holder), "field-missing", "Hier fehlt „kind“. Schreiben Sie, von welcher Art das ist.");
  } else if (scene) {
    findings.error(located.valueAt(path), "kind-unsupported", `Momente der Art „${said(value, 40)}“ kann diese Version noch nicht abspielen. Möglich sind dialogue, hub, interpretation und writing.`);
  } else {
    findings.error(located.valueAt(path), "value-unknown", `Die Art „${said(value, 40)}“ gibt es hier nicht.`);
  }
}

function sentence(issue: Issue, value: unknown, path: Path): readonly [ProblemCode, string] {
  const name = String(path.at(-1) ?? "");
  if (value === undefined) return missing(name);
  switch (issue.code) {
    case "invalid_type":
      return ["field-type", `„${name}“ hat die falsche Form: Hier gehört ${form(issue.expected)} hin.`];
    case "invalid_value":
      return ["value-unknown", `„${said(value, 60)}“ ist hier nicht möglich. Möglich: ${issue.values.map(String).join(", ")}.`];
    case "too_small":
      if (value === "") return ["value-range", `„${name}“ ist leer. Schreiben Sie den Text.`];
      return ["value-range", `„${name}“ ist zu klein, zu kurz oder leer. Mindestens: ${String(issue.minimum)}.`];
    case "too_big":
      return ["value-range", `„${name}“ ist zu groß oder zu lang. Höchstens: ${String(issue.maximum)}.`];
    default:
      return malformed(issue, name, value);
  }
}

function missing(name: string): readonly [ProblemCode, string] {
  if (name === "en" || name === "de") {
    return ["text-missing", `Hier fehlt der ${name === "en" ? "englische" : "deutsche"} Text („${name}“). Ergänzen Sie ihn.`];
  }
  return ["field-missing", `Hier fehlt „${name}“. Ergänzen Sie die Angabe.`];
}

const FORMS: ReadonlyMap<string, string> = new Map([
  ["string", "ein Text (in Anführungszeichen)"], ["number", "eine Zahl"], ["int", "eine ganze Zahl"], ["boolean", "true oder false"],
  ["object", "eine eingerückte Gruppe von Angaben"], ["record", "eine Liste mit Ids (id: …)"], ["array", "eine Liste (Zeilen mit „-“)"],
]);

function form(expected: string): string {
  return FORMS.get(expected) ?? expected;
}

function malformed(issue: Issue, name: string, value: unknown): readonly [ProblemCode, string] {
  const shown = said(value, 60);
  if (issue.message === "id-form") return ["id-form", `„${shown}“ ist keine gültige Id. Wählen Sie einen anderen Namen.`];
  if (issue.message === "day-form" || name === "asOf" || name === "reviewBy") return ["day-form", `„${shown}“ ist kein Tag. Schreiben Sie ihn als JJJJ-MM-TT.`];
  if (issue.code === "invalid_format" && issue.format === "url") return ["address-form", `„${shown}“ ist keine gültige Adresse. Schreiben Sie sie mit https://.`];
  if (issue.code === "invalid_format") return ["value-form", `„${shown}“ hat nicht die Form, die „${name}“ verlangt.`];
  if (issue.code === "custom") return ["value-form", issue.message];
  return ["value-form", `„${name}“ ist so nicht möglich.`];
}

/** A value as a sentence can name it. Data of a file have no prototype, so a group of them has no text of its own. */
function said(value: unknown, length: number): string {
  return (typeof value === "object" && value !== null ? JSON.stringify(value) : String(value)).slice(0, length);
}

export function valueAt(value: unknown, path: Path): unknown {
  let current: unknown = value;
  for (const part of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = (current as Record<string | number, unknown>)[part];
  }
  return current;
}
