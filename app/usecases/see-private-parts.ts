import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import { numbersIn, type PrivatePart } from "../core/progress/private-parts";
import { foldFacts } from "../core/progress/state";
import { refuse, type Refusal } from "../core/refusal";
import type { Words } from "../core/words";
import type { Deps } from "./deps";

/** What deleting these parts would take. `unfinished`: courses that go back with them. */
export type PartsSeen = { readonly counts: Readonly<Record<PrivatePart, number>>; readonly taken: number; readonly unfinished: readonly Words[] };

/** No course asks for these. */
const APART: ReadonlySet<PrivatePart> = new Set(["notes", "cards", "selfChecks"]);

/** What there is to delete, and what deleting it means. A course is only set back by what it asks for. */
export async function seePrivateParts(deps: Deps, actor: Actor, parts: readonly PrivatePart[]): Promise<PartsSeen | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const { facts } = await deps.store.learners.read(actor.person);
  const count = (part: PrivatePart) => numbersIn(facts, new Set([part])).length;
  const open = parts.some((part) => !APART.has(part)) ? [...foldFacts(facts).enrolments.values()].filter(({ completedAt }) => completedAt === undefined) : [];
  const courses = await Promise.all(open.map(({ course, version }) => deps.catalogue.course(course, version)));
  return {
    counts: { notes: count("notes"), answers: count("answers"), paths: count("paths"), progress: count("progress"), cards: count("cards"), selfChecks: count("selfChecks") },
    taken: numbersIn(facts, new Set(parts)).length,
    unfinished: courses.flatMap((course) => (course ? [course.title] : [])),
  };
}
