import { may } from "../core/access";
import { dayIn } from "../core/days";
import { bareFiles } from "../core/draft/files";
import { compareScenarios, type PartChange } from "../core/draft/compare";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { hideFew } from "../core/reporting/suppress";
import { classifyEdit } from "../core/scenario/edit";
import type { Problem } from "../content/port";
import type { Draft, LogEntry, Release } from "../store/port";
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

/** By which door a draft becomes a version: what differs between scenes and courses. */
export type Door = {
  see(): Promise<Refusal | { readonly draft: Draft; readonly edit?: Release["edit"] }>;
  /** What stands under its id today. */
  present(): Promise<{ readonly authority?: string } | undefined>;
  publish(sources: ReadonlyMap<string, string>): Promise<{ readonly version?: string }>;
  withdraw(): Promise<void>;
  readonly withdrawn: LogEntry["deed"];
};
export type PublishCommand = { readonly revision: number; readonly note: string };

function scenarioDoor(deps: Deps, actor: Actor, id: string): Door {
  return {
    see: () => seePublication(deps, actor, id),
    present: () => deps.catalogue.scenario(id),
    publish: (sources) => deps.catalogue.publishOwn(id, sources, dayIn("Europe/Berlin", deps.now()), actor.authority),
    withdraw: () => deps.catalogue.withdrawScenario(id),
    withdrawn: "scenario-withdrawn",
  };
}

/** Publishes a draft as it was seen. It stays, as what the next version begins with. */
export function publishDraft(deps: Deps, actor: Actor, id: string, command: PublishCommand): Promise<Release | Refusal> {
  return publishThrough(deps, actor, scenarioDoor(deps, actor, id), command);
}

export async function publishThrough(deps: Deps, actor: Actor, door: Door, { revision, note }: PublishCommand): Promise<Release | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  if (note.length > LONGEST_NOTE) return refuse("text-too-long", "hinweis");
  const seen = await door.see();
  if (isRefusal(seen)) return seen;
  const { draft, edit } = seen;
  if (draft.revision !== revision) return refuse("version-conflict");
  const present = await door.present();
  if (present && present.authority !== actor.authority) return refuse("id-taken");
  if (edit === undefined) return refuse("draft-has-errors");
  const last = draft.releases.at(-1);
  const { version } = await door.publish(new Map(Object.entries(draft.sources)));
  if (version === undefined) return refuse("draft-has-errors");
  if (version === last?.version && !draft.withdrawn) return refuse("nothing-changed");
  const at = deps.now();
  const written = await writeDown(deps, draft, (now) => {
    const release: Release = { version, revision: now.revision === revision ? revision + 1 : revision, at, by: actor.person, edit, ...(note.trim() === "" ? {} : { note: note.trim() }) };
    const { withdrawn: _withdrawn, ...rest } = now;
    return { ...rest, releases: [...now.releases, release] };
  });
  if (isRefusal(written)) return written;
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at, by: actor.person, deed: "draft-published", query: draft.id });
  return written.releases.at(-1) ?? refuse("not-found");
}

/** Takes a scenario back: running attempts finish, nobody begins anew. */
export function withdrawScenario(deps: Deps, actor: Actor, id: string, reason: string): Promise<Draft | Refusal> {
  return withdrawThrough(deps, actor, id, scenarioDoor(deps, actor, id), reason);
}

export async function withdrawThrough(deps: Deps, actor: Actor, id: string, door: Door, reason: string): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  if (!draft) return refuse("not-found");
  if (draft.releases.length === 0 || draft.withdrawn) return refuse("not-published");
  if (reason.trim() === "") return refuse("reason-missing", "grund");
  if (reason.length > LONGEST_NOTE) return refuse("text-too-long", "grund");
  const present = await door.present();
  if (present && present.authority !== actor.authority) return refuse("id-taken");
  const at = deps.now();
  await door.withdraw();
  const written = await writeDown(deps, draft, (now) => ({ ...now, withdrawn: { at, by: actor.person, reason: reason.trim() } }));
  if (isRefusal(written)) return written;
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at, by: actor.person, deed: door.withdrawn, query: id });
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
