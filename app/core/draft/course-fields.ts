import type { Change } from "../workshop/change";
import { entriesAt, namesAt, sameTree, textAt, treeAt, type Branch, type Path, type Tree } from "../workshop/tree";
import type { Posted } from "../workshop/posted-edits";

/** Parts of `course.yaml` that have a form of their own. */
export const COURSE_SECTIONS = ["allgemein", "ziele", "wissensfragen", "szenen", "recht"] as const;
export type CourseSection = (typeof COURSE_SECTIONS)[number];

type Both = { readonly de: string; readonly en: string };
/** What the forms of a course begin with; lists of texts have one line each. Whatever cannot be read is empty. */
export type CourseValues = {
  readonly code: string; readonly title: Both; readonly summary: Both; readonly audience: Both; readonly english: boolean;
  readonly objectives: Both; readonly contents: Both; readonly coreArea: string; readonly cornerstone: string;
  readonly check: boolean; readonly draw: string; readonly pass: string; readonly validityMonths: string;
  readonly requiredScenarios: readonly string[];
  readonly legal: readonly { readonly norm: string; readonly asOf: string; readonly reviewBy: string }[];
};

export function courseValues(tree: Tree): CourseValues {
  const both = (path: Path): Both => ({ de: textAt(tree, [...path, "de"]) ?? "", en: textAt(tree, [...path, "en"]) ?? "" });
  const lines = (name: string): Both => {
    const texts = listAt(tree, name).map((_, place) => both([name, place]));
    return { de: texts.map(({ de }) => de).join("\n"), en: texts.map(({ en }) => en).join("\n") };
  };
  const number = (path: Path) => (typeof treeAt(tree, path) === "number" ? String(treeAt(tree, path)) : "");
  return {
    code: textAt(tree, ["code"]) ?? "", title: both(["title"]), summary: both(["summary"]), audience: both(["audience"]), english: namesAt(tree, ["languages"]).includes("en"),
    objectives: lines("objectives"), contents: lines("contents"), coreArea: listAt(tree, "coreArea").map(String).join(", "), cornerstone: namesAt(tree, ["cornerstone"]).join(", "),
    check: textAt(tree, ["assessment", "kind"]) === "check", draw: number(["assessment", "draw"]), pass: number(["assessment", "pass"]), validityMonths: number(["validityMonths"]),
    requiredScenarios: namesAt(tree, ["requiredScenarios"]),
    legal: listAt(tree, "legal").map((norm) => ({ norm: textAt(norm, ["norm"]) ?? "", asOf: textAt(norm, ["asOf"]) ?? "", reviewBy: textAt(norm, ["reviewBy"]) ?? "" })),
  };
}

/** What a form wants changed. Nothing is judged: what does not fit is kept, and the check says so at its line. */
export function courseChanges(tree: Tree, section: CourseSection, posted: Posted): readonly Change[] {
  return wished(tree, section, posted).filter((change) => change.kind === "drop" || (change.kind === "put" && !sameTree(treeAt(tree, change.path), change.value)));
}

function wished(tree: Tree, section: CourseSection, posted: Posted): readonly Change[] {
  const one = (name: string) => (posted(name)[0] ?? "").trim();
  switch (section) {
    case "allgemein":
      return [
        put(["code"], one("code").toUpperCase()),
        ...["title", "summary", "audience"].flatMap((name) => [put([name, "de"], one(`${name}-de`)), put([name, "en"], one(`${name}-en`))]),
        put(["languages"], posted("english").includes("on") ? ["de", "en"] : ["de"]),
      ];
    case "ziele":
      return [
        ...linesPut(tree, "objectives", posted), ...linesPut(tree, "contents", posted),
        put(["coreArea"], parts(one("coreArea")).map((part) => (/^\d{1,3}$/u.test(part) ? Number(part) : part))),
        put(["cornerstone"], parts(one("cornerstone"))),
      ];
    case "wissensfragen":
      return [
        put(["assessment"], one("assessment") === "check" ? { kind: "check", draw: numeric(one("draw")), pass: numeric(one("pass")) } : { kind: "none" }),
        ...optional(tree, "validityMonths", one("validityMonths")),
      ];
    case "szenen":
      return [put(["requiredScenarios"], inPresentOrder(namesAt(tree, ["requiredScenarios"]), posted("scenario")))];
    case "recht":
      return [put(["legal"], posted("norm").flatMap((norm, row): readonly Branch[] => {
        if (norm.trim() === "") return [];
        return [{ norm: norm.trim(), asOf: (posted("asOf")[row] ?? "").trim(), reviewBy: (posted("reviewBy")[row] ?? "").trim() }];
      }))];
  }
}

function put(path: Path, value: Tree): Change {
  return { file: "structure", kind: "put", path, value };
}

/** Line by line, so that comments between the lines stay while their number does. */
function linesPut(tree: Tree, name: string, posted: Posted): readonly Change[] {
  const [german, english] = [textLines(posted(`${name}-de`)[0] ?? ""), textLines(posted(`${name}-en`)[0] ?? "")];
  const texts = Array.from({ length: Math.max(german.length, english.length) }, (_, place) => ({ de: german[place] ?? "", en: english[place] ?? "" }));
  const now = listAt(tree, name);
  if (now.length !== texts.length || now.some((item) => entriesAt(item).length !== 2)) return [put([name], texts)];
  return texts.flatMap(({ de, en }, place) => [put([name, place, "de"], de), put([name, place, "en"], en)]);
}

function optional(tree: Tree, name: string, typed: string): readonly Change[] {
  if (typed !== "") return [put([name], numeric(typed))];
  return treeAt(tree, [name]) === undefined ? [] : [{ file: "structure", kind: "drop", path: [name] }];
}

function numeric(typed: string): Tree {
  return /^\d{1,4}$/u.test(typed) ? Number(typed) : typed;
}

/** Texts of which each stands in a line. An empty line in the middle holds its place: the other language may have a text there. */
export function textLines(text: string): readonly string[] {
  const lines = text.replace(/\r\n?/gu, "\n").split("\n").map((line) => line.trim());
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}

function parts(typed: string): readonly string[] {
  return typed.split(",").map((part) => part.trim()).filter((part) => part !== "");
}

function inPresentOrder(present: readonly string[], ticked: readonly string[]): readonly string[] {
  return [...present.filter((id) => ticked.includes(id)), ...ticked.filter((id) => !present.includes(id))];
}

function listAt(tree: Tree, name: string): readonly Tree[] {
  const found = treeAt(tree, [name]);
  return Array.isArray(found) ? (found as readonly Tree[]) : [];
}
