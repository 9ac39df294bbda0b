import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import type { KeptCard, Toolbox } from "../core/progress/kept-cards";
import { foldFacts, type LearnerState } from "../core/progress/state";
import { refuse, type Refusal } from "../core/refusal";
import { givenCard, type GivenCard } from "../core/toolbox/cards";
import type { CardCourse, CardSeen, CardSource, ToolboxSeen } from "../core/toolbox/seen";
import { inLanguage, type Language } from "../core/words";
import type { Deps } from "./deps";
import { visibleCourse, visibleCourses } from "./visible-course";
import { isVisibleTo } from "./visible-scenario";

/** The learner's own toolbox. */
export async function seeToolbox(deps: Deps, actor: Actor): Promise<ToolboxSeen | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const { toolbox } = foldFacts((await deps.store.learners.read(actor.person)).facts);
  return { kept: newestFirst(toolbox), uses: Object.fromEntries(toolbox.uses) };
}

/** The cards that were kept last, up to a number. */
export function newestFirst({ cards }: Toolbox, most = cards.size): readonly KeptCard[] {
  return [...cards.values()].reverse().slice(0, most);
}

/** One card with where it came from. Somebody else's card is missing like one that never was. */
export async function seeCard(deps: Deps, actor: Actor, id: string, language: Language): Promise<CardSeen | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const state = foldFacts((await deps.store.learners.read(actor.person)).facts);
  const kept = state.toolbox.cards.get(id);
  const given = givenCard(id);
  if (!kept && !given) return refuse("not-found");
  const source = kept && (await sourceOf(deps, actor, state, kept, language));
  const courses = given ? await coursesOf(deps, actor, given, language) : [];
  return { id, uses: state.toolbox.uses.get(id) ?? 0, courses, ...(kept ? { kept } : {}), ...(source ? { source } : {}) };
}

/** The words that were kept out of a lesson, as they stand there. */
export async function seeKeptWords(deps: Deps, actor: Actor, course: string, lesson: string): Promise<readonly string[]> {
  const { toolbox } = foldFacts((await deps.store.learners.read(actor.person)).facts);
  return newestFirst(toolbox).flatMap(({ origin, said }) => (origin.kind === "lesson" && origin.course === course && origin.lesson === lesson ? [said] : []));
}

/** What a card that was taken out is called, to offer it back. */
export async function seeDroppedCard(deps: Deps, actor: Actor, id: string): Promise<KeptCard | undefined> {
  return foldFacts((await deps.store.learners.read(actor.person)).facts).toolbox.dropped.get(id);
}

async function coursesOf(deps: Deps, actor: Actor, card: GivenCard, language: Language): Promise<readonly CardCourse[]> {
  const visible = await visibleCourses(deps, actor);
  return visible.filter(({ code }) => card.courses.includes(code)).map(({ id, title }) => ({ id, title: inLanguage(title, language) }));
}

async function sourceOf(deps: Deps, actor: Actor, state: LearnerState, { origin }: KeptCard, language: Language): Promise<CardSource | undefined> {
  if (origin.kind === "lesson") {
    const { course: id, lesson, paragraph } = origin;
    const course = await visibleCourse(deps, actor, id, state.enrolments.get(id)?.version);
    const found = course?.lessons.find((one) => one.id === lesson);
    return found && { kind: "lesson", course: id, lesson, paragraph, title: inLanguage(found.title, language) };
  }
  if (origin.kind === "own" || origin.scenario === undefined) return undefined;
  const found = await deps.catalogue.scenario(origin.scenario);
  return found && isVisibleTo(actor, found) ? { kind: "scene", scenario: origin.scenario, title: inLanguage(found.scenario.title, language) } : undefined;
}
