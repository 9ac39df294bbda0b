import { may } from "../core/access";
import { emptyFiles } from "../core/draft/empty";
import { copiedFiles, draftId } from "../core/draft/files";
import { readScreenplay } from "../core/draft/screenplay";
import { screenplayFiles } from "../core/draft/screenplay-files";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Draft, DraftSources, Origin } from "../store/port";
import type { Deps } from "./deps";
import { keepDraft, LONGEST_FILE } from "./save-draft";
import { visibleScenario } from "./visible-scenario";

/** From what a draft begins. `id`: of the pattern or scenario; `text`: a pasted screenplay. */
export type Beginning =
  | { readonly from: "empty" }
  | { readonly from: "pattern" | "scenario"; readonly id: string }
  | { readonly from: "text"; readonly text: string };

type Begun = { readonly origin: Origin; readonly title: string; files(id: string, title: string): DraftSources };

const LONGEST_TITLE = 120;

/** A new draft of the own authority. Whoever gives no title gets the one of what it is made from. */
export async function createDraft(deps: Deps, actor: Actor, { title: typed, ...beginning }: Beginning & { readonly title: string }): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  if (typed.length > LONGEST_TITLE) return refuse("text-too-long", "title");
  const begun = await begin(deps, actor, beginning);
  if (isRefusal(begun)) return begun;
  const title = typed.trim() === "" ? begun.title.slice(0, LONGEST_TITLE) : typed.trim();
  if (title === "") return refuse("title-missing", "title");
  const id = draftId(title, deps.newId());
  const draft = await keepDraft(deps, actor, { id, kind: "scenario", title, sources: begun.files(id, title), origin: begun.origin, releases: [] }, undefined);
  if (isRefusal(draft)) return draft;
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: draft.savedAt, by: actor.person, deed: "draft-created", query: id });
  return draft;
}

async function begin(deps: Deps, actor: Actor, beginning: Beginning): Promise<Begun | Refusal> {
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

function fromText(text: string): Begun | Refusal {
  if (text.trim() === "") return refuse("text-missing", "text");
  if (text.length > LONGEST_FILE) return refuse("text-too-long", "text");
  const play = readScreenplay(text);
  return { origin: { kind: "text" }, title: play.title ?? "", files: (id, title) => screenplayFiles(id, title, play) };
}

async function fromPattern(deps: Deps, id: string): Promise<Begun | Refusal> {
  const pattern = (await deps.catalogue.patterns()).find((one) => one.id === id);
  if (!pattern) return refuse("not-found");
  const title = pattern.title.de;
  return { origin: { kind: "pattern", id, title }, title, files: (own, named) => copiedFiles(pattern.sources, id, own, named) };
}

async function fromScenario(deps: Deps, actor: Actor, id: string): Promise<Begun | Refusal> {
  const [found, sources] = await Promise.all([visibleScenario(deps, actor, id), deps.catalogue.scenarioSources(id)]);
  if (!found || !sources) return refuse("not-found");
  const title = found.scenario.title.de;
  return { origin: { kind: "scenario", id, version: found.version, title }, title, files: (own, named) => copiedFiles(sources, id, own, named) };
}
