import { partOf } from "../core/progress/private-parts";
import type { CardFact, NumberedFact } from "../core/progress/facts";
import { foldFacts } from "../core/progress/state";
import { attemptsAfter, type ToldFact } from "../core/progress/told-facts";
import { inLanguage, type Language } from "../core/words";
import type { LearnerStream } from "../store/port";
import type { Deps } from "./deps";
import { ofCourse, ofLesson, type Telling, type Told } from "./tell-courses";
import { tellConversation, tellMomentPlayed } from "./tell-conversations";
import { tellLessonAnswer, tellPoolAnswer } from "./tell-answers";

/** These facts of a stream in words, in their order. Content is asked at the version that was learned. */
export async function tellFacts(deps: Pick<Deps, "catalogue">, stream: LearnerStream, wanted: readonly NumberedFact[], language: Language): Promise<readonly ToldFact[]> {
  const { facts, certificates } = stream;
  const telling: Telling = { deps, language, facts, certificates, state: foldFacts(facts), attempts: attemptsAfter(facts) };
  return Promise.all(wanted.map(async (fact) => ({ number: fact.number, at: fact.at, type: fact.type, part: partOf(fact), words: [], ...(await tell(telling, fact)) })));
}

function tell(telling: Telling, fact: NumberedFact): Promise<Told> | Told {
  switch (fact.type) {
    case "enrolled":
    case "completed":
    case "certificate-issued":
      return ofCourse(telling, fact.course);
    case "check-passed":
    case "refresher-skipped":
    case "check-drawn":
    case "refresher-drawn":
      return inRound(telling, fact);
    case "certificate-superseded":
      return ofCertificate(telling, fact.certificate);
    case "certificate-revoked":
      return { ...ofCertificate(telling, fact.certificate), words: [{ text: fact.reason, language: telling.language }] };
    case "lesson-opened":
    case "lesson-done":
    case "lesson-reopened":
      return ofLesson(telling, fact.course, fact.lesson);
    case "lesson-question-answered":
      return tellLessonAnswer(telling, fact);
    case "question-answered":
    case "refresher-answered":
      return tellPoolAnswer(telling, fact);
    case "note-written":
      return tellNote(telling, fact);
    case "card-kept":
    case "card-changed":
    case "card-dropped":
    case "card-used":
      return tellCard(telling, fact);
    case "self-check-answered":
      return { statement: { id: fact.statement, step: fact.step }, count: fact.round };
    case "refresher-played":
      return tellMomentPlayed(telling, fact);
    case "refreshers-stopped":
    case "refreshers-resumed":
      return {};
    default:
      return tellConversation(telling, fact);
  }
}

async function inRound(telling: Telling, { course, round }: { readonly course: string; readonly round: number }): Promise<Told> {
  return { ...(await ofCourse(telling, course)), count: round };
}

function ofCertificate({ certificates, language }: Telling, id: string): Told {
  const issued = certificates.find(({ certificate }) => certificate.id === id);
  return issued ? { of: inLanguage(issued.certificate.course.title, language) } : {};
}

/** A note of a lesson has its place, one of a debrief its attempt. */
async function tellNote(telling: Telling, fact: Extract<NumberedFact, { type: "note-written" }>): Promise<Told> {
  const words = fact.text === "" ? [] : [{ text: fact.text, language: telling.language }];
  const [kind, course, lesson] = fact.place.split("/");
  if (kind === "lesson" && course !== undefined && lesson !== undefined) return { ...(await ofLesson(telling, course, lesson)), words };
  return { ...(await tellConversation(telling, fact)), words };
}

/** A card says what stands on it; one out of a lesson where it comes from, too. */
async function tellCard(telling: Telling, fact: CardFact): Promise<Told> {
  const kept = telling.facts.findLast((one) => one.type === "card-kept" && one.card === fact.card);
  if (kept?.type !== "card-kept" || kept.origin.kind === "given") return { card: fact.card };
  const text = fact.type === "card-kept" ? kept.words : fact.type === "card-changed" ? [fact.title, fact.words].filter((one) => one !== "").join(": ") : kept.words;
  const words = [{ text, language: kept.origin.language }];
  return kept.origin.kind === "lesson" ? { ...(await ofLesson(telling, kept.origin.course, kept.origin.lesson)), words } : { words };
}
