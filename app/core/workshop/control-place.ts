import type { Path } from "./tree";

/** The control of a form in which something at a path of the German file is changed. */
export type ControlPlace = { readonly part: "de" | "en" | "v"; readonly path: Path };

/** Names under which a text stands that is translated; ids stand below some of them. */
const TEXTS: ReadonlySet<string | number> = new Set([
  "title", "role", "situation", "goal", "houseRule", "text", "address", "life", "wish", "label", "note", "translation", "speech", "observation", "imageDescription", "memoryLine", "question", "line",
  "innerView", "say", "do", "locked", "appeal", "hint", "story", "summary", "opening", "structuralCause", "intention", "why", "reading", "norm", "exchanged", "finding", "remains",
]);
const BY_ID: ReadonlySet<string | number> = new Set(["experience", "innerView", "flags", "authorityCould", "words"]);

/** Where a problem of a field is mended. A problem of a whole entry has no control of its own. */
export function controlPlace(path: Path, english: boolean): ControlPlace {
  const when = path.indexOf("when");
  if (when !== -1) return { part: "v", path: path.slice(0, when + 1) };
  if (path[0] === "conditions") return { part: "v", path: path.slice(0, 2) };
  const evidence = path.indexOf("evidence");
  if (evidence !== -1) return inEvidence(path, evidence, english);
  const [around, name] = [path.at(-2), path.at(-1)];
  const isText = (name !== undefined && TEXTS.has(name) && !(path[0] === "phrases" && name === "text") && !path.slice(1).includes("phrases"))
    || (around !== undefined && BY_ID.has(around)) || (path[0] === "swapTest" && around === "cards");
  return { part: english ? "en" : isText ? "de" : "v", path };
}

/** The German reason has the id of its polarity, so that another one is another place. */
function inEvidence(path: Path, evidence: number, english: boolean): ControlPlace {
  const dimension = path.slice(0, evidence + 2);
  if (english) return { part: "en", path: dimension };
  return path.length > dimension.length ? { part: "de", path: path.slice(0, evidence + 3) } : { part: "v", path: dimension };
}
