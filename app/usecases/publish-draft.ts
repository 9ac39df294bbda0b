import { may } from "../core/access";
import { dayIn } from "../core/days";
import { bareFiles } from "../core/draft/files";
import { compareScenarios, type PartChange } from "../core/draft/compare";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { classifyEdit } from "../core/scenario/edit";
import type { Problem } from "../content/port";
import type { Draft, Release } from "../store/port";
import type { Deps } from "./deps";
import { checkFiles } from "./save-draft";
import { seeDraft } from "./see-workshop";
import { visibleCourses } from "./visible-course";

/** Everything that is asked and shown before a draft is published. */
export type Publication = {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  /** Absent while there is an error. `first`: nothing of it has been published. */
  readonly edit?: Release["edit"];
  readonly changes: readonly PartChange[];
  readonly affected: Affected;
};
/** Few people are not counted, so that nobody can be guessed. `certificates`: of courses that ask for the scene; none is touched. */
export type Affected = { readonly running: number | "few"; readonly certificates: number | "few" };

/** Below this, counts of people are not shown. */
const FEW = 5;
/** What learners are told about a version. Characters. */
export const LONGEST_NOTE = 300;
/** So often a publication is written down anew where somebody saves the draft at the same time. */
const TRIES = 5;

export async function seePublication(deps: Deps, actor: Actor, id: string): Promise<Publication | Refusal> {
  const seen = await seeDraft(deps, actor, id);
  if (isRefusal(seen)) return seen;
  if (seen.draft.kind !== "scenario") return refuse("not-found");
  const { draft, problems } = seen;
  const [checked, published, affected] = await Promise.all([checkFiles(deps, id, draft.sources), deps.catalogue.scenario(id, draft.releases.at(-1)?.version), affectedBy(deps, actor, id)]);
  if (!checked.scenario) return { draft, problems, changes: [], affected };
  if (draft.releases.length === 0 || !published) return { draft, problems, edit: "first", changes: [], affected };
  return { draft, problems, edit: classifyEdit(published.scenario, checked.scenario), changes: compareScenarios(published.scenario, checked.scenario), affected };
}

/** Who would notice if something happened to a published scenario. */
export async function affectedBy(deps: Deps, actor: Actor, id: string): Promise<Affected> {
  const courses = (await visibleCourses(deps, actor)).filter(({ requiredScenarios }) => requiredScenarios.some((required) => required.id === id)).map((course) => course.id);
  const rows = courses.length === 0 ? [] : await deps.store.learners.completions(actor.authority);
  return {
    running: hideFew(await deps.store.learners.peopleRunning(id, actor.authority)),
    certificates: hideFew(rows.filter(({ course, certificate }) => certificate !== undefined && courses.includes(course)).length),
  };
}

export function hideFew(people: number): number | "few" {
  return people > 0 && people < FEW ? "few" : people;
}

/** Publishes a draft as it was seen. It stays, as what the next version begins with. */
export async function publishDraft(deps: Deps, actor: Actor, id: string, { revision, note }: { readonly revision: number; readonly note: string }): Promise<Release | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  if (note.length > LONGEST_NOTE) return refuse("text-too-long", "hinweis");
  const seen = await seePublication(deps, actor, id);
  if (isRefusal(seen)) return seen;
  const { draft, edit } = seen;
  if (draft.revision !== revision) return refuse("version-conflict");
  const present = await deps.catalogue.scenario(id);
  if (present && present.authority !== actor.authority) return refuse("id-taken");
  if (edit === undefined) return refuse("draft-has-errors");
  const last = draft.releases.at(-1);
  const { version } = await deps.catalogue.publishOwn(id, new Map(Object.entries(draft.sources)), dayIn("Europe/Berlin", deps.now()), actor.authority);
  if (version === undefined) return refuse("draft-has-errors");
  if (version === last?.version && !draft.withdrawn) return refuse("nothing-changed");
  const at = deps.now();
  const written = await writeDown(deps, draft, (now) => {
    const release: Release = { version, revision: now.revision === revision ? revision + 1 : revision, at, by: actor.person, edit, ...(note.trim() === "" ? {} : { note: note.trim() }) };
    const { withdrawn: _withdrawn, ...rest } = now;
    return { ...rest, releases: [...now.releases, release] };
  });
  if (isRefusal(written)) return written;
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at, by: actor.person, deed: "draft-published", query: id });
  return written.releases.at(-1) ?? refuse("not-found");
}

/** Takes a scenario back: running attempts finish, nobody begins anew. */
export async function withdrawScenario(deps: Deps, actor: Actor, id: string, reason: string): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  if (!draft) return refuse("not-found");
  if (draft.releases.length === 0 || draft.withdrawn) return refuse("not-published");
  if (reason.trim() === "") return refuse("reason-missing", "grund");
  if (reason.length > LONGEST_NOTE) return refuse("text-too-long", "grund");
  const present = await deps.catalogue.scenario(id);
  if (present && present.authority !== actor.authority) return refuse("id-taken");
  const at = deps.now();
  await deps.catalogue.withdrawScenario(id);
  const written = await writeDown(deps, draft, (now) => ({ ...now, withdrawn: { at, by: actor.person, reason: reason.trim() } }));
  if (isRefusal(written)) return written;
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at, by: actor.person, deed: "scenario-withdrawn", query: id });
  return written;
}

/** What has happened is kept with the newest draft, whoever else has saved it meanwhile; its text is theirs. */
async function writeDown(deps: Deps, draft: Draft, change: (now: Draft) => Draft): Promise<Draft | Refusal> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const now = (await deps.store.drafts.read(draft.authority, draft.id)) ?? draft;
    const next = { ...change(now), sources: bareFiles(now.sources), revision: now.revision + 1 };
    if ((await deps.store.drafts.save(next, now.revision)) === "done") return next;
  }
  return refuse("busy");
}
