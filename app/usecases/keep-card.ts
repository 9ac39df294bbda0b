import { paragraphsOf } from "../core/course/paragraphs";
import type { Actor } from "../core/organisation/model";
import { cardOf, decideDropCard, decideKeep, decideWriteCard, type CardText } from "../core/progress/kept-cards";
import type { LearnerState } from "../core/progress/state";
import { refuse, type Refusal } from "../core/refusal";
import { givenCard } from "../core/toolbox/cards";
import type { Language } from "../core/words";
import { commitDecision, type Committed } from "./commit-decision";
import type { Deps } from "./deps";
import { pinnedScenario } from "./running-scenario";
import { visibleCourse } from "./visible-course";

/** Puts a given card into the toolbox. */
export async function keepGivenCard(deps: Deps, actor: Actor, card: string): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, ({ toolbox }, now) => (givenCard(card) ? decideKeep(toolbox, card, { kind: "given" }, "", now) : refuse("not-found")));
}

/** Keeps the card that the debrief of an own, ended attempt names. */
export async function keepDebriefTool(deps: Deps, actor: Actor, scenarioId: string, attemptId: string): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, async ({ toolbox, attempts }, now) => {
    const attempt = attempts.get(attemptId);
    if (!attempt || attempt.scenario !== scenarioId) return refuse("not-found");
    if (attempt.ending === undefined) return refuse("attempt-not-over");
    const { card } = (await pinnedScenario(deps, attempt)).debrief.tool;
    return givenCard(card) ? decideKeep(toolbox, card, { kind: "given", scenario: scenarioId }, "", now) : refuse("not-found");
  });
}

/** A paragraph of a lesson, by its number. Its words are read here, from the version the learner is enrolled in. */
export type ParagraphPlace = { readonly course: string; readonly lesson: string; readonly paragraph: number; readonly language: Language };

export async function keepParagraph(deps: Deps, actor: Actor, place: ParagraphPlace): Promise<Committed | Refusal> {
  const id = deps.newId();
  return commitDecision(deps, actor, async (state, now) => {
    const found = await wordsAt(deps, actor, state, place);
    return found ? decideKeep(state.toolbox, id, { kind: "lesson", ...place, language: found.language }, found.words, now) : refuse("not-found");
  });
}

/** Takes the card of a paragraph out again. */
export async function dropParagraph(deps: Deps, actor: Actor, place: ParagraphPlace): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, async (state, now) => {
    const found = await wordsAt(deps, actor, state, place);
    if (!found) return refuse("not-found");
    const card = cardOf(state.toolbox, place.course, place.lesson, found.words);
    return card ? decideDropCard(state.toolbox, card.id, now) : [];
  });
}

async function wordsAt(deps: Deps, actor: Actor, state: LearnerState, place: ParagraphPlace): Promise<{ readonly words: string; readonly language: Language } | undefined> {
  const course = await visibleCourse(deps, actor, place.course, state.enrolments.get(place.course)?.version);
  const lesson = course && ((await deps.catalogue.lesson(course, place.lesson, place.language)) ?? (await deps.catalogue.lesson(course, place.lesson, "de")));
  const words = lesson && paragraphsOf(lesson.body).find(({ number }) => number === place.paragraph)?.text;
  return words === undefined ? undefined : { words, language: lesson?.language ?? "de" };
}

/** A card in the learner's own words. */
export async function writeCard(deps: Deps, actor: Actor, text: CardText, language: Language): Promise<Committed | Refusal> {
  const id = deps.newId();
  return commitDecision(deps, actor, ({ toolbox }, now) => decideWriteCard(toolbox, id, language, text, now));
}
