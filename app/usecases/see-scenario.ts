import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import { foldFacts } from "../core/progress/state";
import { refuse, type Refusal } from "../core/refusal";
import { playedBy } from "../core/scenario/cards";
import type { Scenario } from "../core/scenario/model";
import type { Deps } from "./deps";
import { visibleScenario } from "./visible-scenario";

/** What the briefing needs: the scenario's own words, and the attempt that can be gone on with. */
export type Briefing = {
  readonly scenario: Pick<Scenario, "id" | "title" | "place" | "minutes" | "briefing" | "contentNote" | "cast">;
  /** What is new in an own scenario of the authority, in its trainer's words. */
  readonly note?: string;
  readonly running?: { readonly attempt: string; readonly steps: number; readonly ended: boolean };
};

export async function seeBriefing(deps: Deps, actor: Actor, id: string): Promise<Briefing | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const found = await visibleScenario(deps, actor, id);
  if (!found) return refuse("not-found");
  const draft = found.authority === undefined ? undefined : await deps.store.drafts.read(found.authority, id);
  const note = draft?.releases.at(-1)?.note;
  const { title, place, minutes, briefing, contentNote, cast } = playedBy(found.scenario);
  const attempts = [...foldFacts((await deps.store.learners.read(actor.person)).facts).attempts.values()];
  const last = attempts.filter((attempt) => attempt.scenario === id && attempt.debriefClosedAt === undefined).at(-1);
  return {
    scenario: { id, title, place, minutes, briefing, cast, ...(contentNote ? { contentNote } : {}) },
    ...(note === undefined ? {} : { note }),
    ...(last ? { running: { attempt: last.id, steps: last.steps.length, ended: last.ending !== undefined } } : {}),
  };
}

/** The whole scenario as linear text: a page of its own that a learner opens knowingly. */
export async function readScenario(deps: Deps, actor: Actor, id: string): Promise<Scenario | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const found = await visibleScenario(deps, actor, id);
  return found ? playedBy(found.scenario) : refuse("not-found");
}
