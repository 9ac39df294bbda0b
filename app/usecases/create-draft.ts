import { emptyFiles } from "../core/draft/empty";
import { copiedFiles, draftId } from "../core/draft/files";
import { readScreenplay } from "../core/draft/screenplay";
import { screenplayFiles } from "../core/draft/screenplay-files";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Draft, DraftSources } from "../store/port";
import { beginDraft, type Begun } from "./begin-draft";
import type { Deps } from "./deps";
import { LONGEST_FILE } from "./save-draft";
import { visibleScenario } from "./visible-scenario";

/** From what a draft begins. `id`: of the pattern or scenario; `text`: a pasted screenplay. */
export type Beginning =
  | { readonly from: "empty" }
  | { readonly from: "pattern" | "scenario"; readonly id: string }
  | { readonly from: "text"; readonly text: string };

type Source = Omit<Begun, "files"> & { files(id: string, title: string): DraftSources };

/** A new scene of the own authority. */
export function createDraft(deps: Deps, actor: Actor, { title, ...beginning }: Beginning & { readonly title: string }): Promise<Draft | Refusal> {
  return beginDraft(deps, actor, "scenario", title, async () => {
    const source = await begin(deps, actor, beginning);
    if (isRefusal(source)) return source;
    return { ...source, files: async (named) => {
      const id = draftId(named, deps.newId());
      return { id, sources: source.files(id, named) };
    } };
  });
}

async function begin(deps: Deps, actor: Actor, beginning: Beginning): Promise<Source | Refusal> {
  switch (beginning.from) {
    case "empty":
      return { origin: { kind: "empty" }, title: "", files: emptyFiles };
    case "text":
      return fromText(beginning.text);
    case "pattern":
      return fromPattern(deps, beginning.id);
    case "scenario":
      return fromScenario(deps, actor, beginning.id);
  }
}

function fromText(text: string): Source | Refusal {
  if (text.trim() === "") return refuse("text-missing", "text");
  if (text.length > LONGEST_FILE) return refuse("text-too-long", "text");
  const play = readScreenplay(text);
  return { origin: { kind: "text" }, title: play.title ?? "", files: (id, title) => screenplayFiles(id, title, play) };
}

async function fromPattern(deps: Deps, id: string): Promise<Source | Refusal> {
  const pattern = (await deps.catalogue.patterns()).find((one) => one.id === id);
  if (!pattern) return refuse("not-found");
  const title = pattern.title.de;
  return { origin: { kind: "pattern", id, title }, title, files: (own, named) => copiedFiles(pattern.sources, id, own, named) };
}

async function fromScenario(deps: Deps, actor: Actor, id: string): Promise<Source | Refusal> {
  const [found, sources] = await Promise.all([visibleScenario(deps, actor, id), deps.catalogue.scenarioSources(id)]);
  if (!found || !sources) return refuse("not-found");
  const title = found.scenario.title.de;
  return { origin: { kind: "scenario", id, version: found.version, title }, title, files: (own, named) => copiedFiles(sources, id, own, named) };
}
