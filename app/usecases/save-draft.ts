import { may } from "../core/access";
import { dayIn } from "../core/days";
import { bareFiles, fileName, titleIn } from "../core/draft/files";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Language } from "../core/words";
import { NO_HISTORY, remember, stepBetween, type History } from "../core/workshop/history";
import type { CheckedCourse, CheckedDraft } from "../content/port";
import type { Checked, Draft, DraftSources } from "../store/port";
import type { Deps } from "./deps";
import { rerun } from "./draft-play";
import { setApart } from "./steps-apart";

export type DraftCommand = Pick<Draft, "id" | "kind" | "title" | "sources"> & { readonly expectedRevision: number };
/** Undoing keeps the history that it leaves; any other save is remembered in it as one step. */
export type KeptHistory = { readonly history?: History };

/** Characters of one file; the check refuses longer ones as well. */
export const LONGEST_FILE = 400_000;

/**
 * A trainer saves a draft of the own authority. Drafts may have problems; publishing may not. A text that cannot be read is
 * kept all the same, beside the last one that could.
 */
export async function saveDraft(deps: Deps, actor: Actor, { expectedRevision, ...changes }: DraftCommand & KeptHistory): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const before = await deps.store.drafts.read(actor.authority, changes.id);
  return (before?.revision ?? 0) === expectedRevision ? saveOver(deps, actor, before, changes) : refuse("version-conflict");
}

/** The same over a draft that was read at the revision that was seen, for somebody who may edit it. */
export async function saveOver(deps: Deps, actor: Actor, before: Draft | undefined, { history, ...changes }: Omit<DraftCommand, "expectedRevision"> & KeptHistory): Promise<Draft | Refusal> {
  if (Object.values(changes.sources).some((text) => text.length > LONGEST_FILE)) return refuse("text-too-long", "text");
  const saved = await keepDraft(deps, actor, { ...before, ...changes, ...(history ? { history } : {}), releases: before?.releases ?? [] }, before);
  if (isRefusal(saved)) return saved;
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: saved.savedAt, by: actor.person, deed: "draft-saved", query: saved.id });
  return saved;
}

/** One file of a draft, as it was typed. */
export async function saveDraftText(deps: Deps, actor: Actor, id: string, { language, text, revision }: { readonly language: Language; readonly text: string; readonly revision: number }): Promise<Draft | Refusal> {
  const draft = await draftAt(deps, actor, { id, kind: "scenario", revision });
  if (isRefusal(draft)) return draft;
  const { kind, title } = draft;
  return saveOver(deps, actor, draft, { id, kind, title, sources: { ...bareFiles(draft.sources), [fileName(id, language)]: text.replace(/\r\n?/gu, "\n") } });
}

/** A draft at the revision that somebody has seen. `kind` is absent where any will do. */
export type DraftAt = { readonly id: string; readonly kind?: Draft["kind"]; readonly revision: number };

/** An own draft to be changed, as long as it is the one that was seen. One of another kind looks like a missing one. */
export async function draftAt(deps: Deps, actor: Actor, { id, kind, revision }: DraftAt): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  if (!draft || (kind ?? draft.kind) !== draft.kind) return refuse("not-found");
  return draft.revision === revision ? draft : refuse("version-conflict");
}

type Given = Omit<Draft, "authority" | "revision" | "savedBy" | "savedAt">;

/** Keeps a draft over the one that was read, with what the check says of it. The title of a scenario follows its German file. */
export async function keepDraft(deps: Deps, actor: Actor, given: Given, before: Draft | undefined): Promise<Draft | Refusal> {
  const { good: _good, checked: _checked, runs: _runs, ...rest } = given;
  const sources = bareFiles(given.sources);
  // One after the other: whoever has just read the text plays it without reading it again.
  const now = await checkDraft(deps, actor, { ...given, sources });
  const runs = given.kind === "scenario" ? await rerun(deps, given.id, sources, before?.runs) : undefined;
  const title = (given.kind === "scenario" ? titleIn(sources[fileName(given.id, "de")] ?? "") : undefined) ?? given.title;
  const good = now.readable ? undefined : lastGood(before);
  const history = given.history !== before?.history || !before ? given.history : remember(before.history ?? NO_HISTORY, stepBetween(bareFiles(before.sources), sources));
  const kept = history && (await setApart(deps, { authority: actor.authority, id: given.id }, history));
  const draft: Draft = {
    ...rest, title, ...(kept ? { history: kept } : {}), sources, authority: actor.authority, revision: (before?.revision ?? 0) + 1, savedBy: actor.person, savedAt: deps.now(),
    ...(good ? { good } : {}), checked: countsOf(now), ...(runs ? { runs } : {}),
  };
  return (await deps.store.drafts.save(draft, before?.revision ?? 0)) === "conflict" ? refuse("version-conflict") : draft;
}

function lastGood(before: Draft | undefined): DraftSources | undefined {
  return before?.good ?? (before && bareFiles(before.sources));
}

/** What the check says of a draft today, whatever it is. */
export function checkDraft(deps: Deps, actor: Pick<Actor, "authority">, { id, kind, sources }: Pick<Draft, "id" | "kind" | "sources">): Promise<Pick<CheckedDraft, "problems" | "readable" | "opening">> {
  return kind === "scenario" ? checkFiles(deps, id, sources) : checkOwnCourse(deps, actor, id, sources);
}

/** What the check says of the files of a course today, for its authority. */
export function checkOwnCourse(deps: Deps, { authority }: Pick<Actor, "authority">, id: string, sources: DraftSources): Promise<CheckedCourse> {
  return deps.catalogue.checkCourse(id, new Map(Object.entries(bareFiles(sources))), dayIn("Europe/Berlin", deps.now()), authority);
}

/** What the check says of the files of a scenario today. */
export function checkFiles(deps: Deps, id: string, sources: DraftSources): Promise<CheckedDraft> {
  return deps.catalogue.checkScenario(id, new Map(Object.entries(bareFiles(sources))), dayIn("Europe/Berlin", deps.now()));
}

export function countsOf({ problems, opening }: Pick<CheckedDraft, "problems" | "opening">): Checked {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors, ...(opening ? { opening } : {}) };
}
