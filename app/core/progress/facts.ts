import type { CertificateKind } from "../certification/model";
import type { Cards } from "../scenario/cards";
import type { Step } from "../self-check/statements";
import type { Instant, Language } from "../words";

/** `practice` gives the hint after each answer, `conversation` only in the debrief. */
export type AttemptMode = "practice" | "conversation";

/** What stays on the record: HR may read what follows from it. */
export type RecordFact =
  | { readonly type: "enrolled"; readonly at: Instant; readonly course: string; readonly version: string }
  | { readonly type: "completed"; readonly at: Instant; readonly course: string; readonly version: string }
  | { readonly type: "certificate-issued"; readonly at: Instant; readonly course: string; readonly certificate: string; readonly kind: CertificateKind }
  | { readonly type: "certificate-superseded"; readonly at: Instant; readonly certificate: string; readonly by: string }
  | { readonly type: "certificate-revoked"; readonly at: Instant; readonly certificate: string; readonly reason: string; readonly by: string };

/** What only the learner ever sees. Can be forgotten whole; the record stands without it. */
export type PrivateFact =
  | { readonly type: "lesson-opened"; readonly at: Instant; readonly course: string; readonly lesson: string }
  | { readonly type: "lesson-done"; readonly at: Instant; readonly course: string; readonly lesson: string }
  | { readonly type: "lesson-reopened"; readonly at: Instant; readonly course: string; readonly lesson: string }
  | { readonly type: "lesson-question-answered"; readonly at: Instant; readonly course: string; readonly lesson: string; readonly question: string; readonly answer: readonly string[] }
  /** Reflections and intentions: the latest text of a field counts, an empty one deletes it. `attempt`: written in the debrief of it. */
  | { readonly type: "note-written"; readonly at: Instant; readonly place: string; readonly field: string; readonly text: string; readonly attempt?: string }
  | { readonly type: "attempt-begun"; readonly at: Instant; readonly attempt: string; readonly scenario: string; readonly version: string; readonly bypass: boolean; readonly mode?: AttemptMode; readonly cards?: Cards }
  /** `chosen`: one move id, the ids of the chosen readings, or `sentence:wording` pairs. */
  | { readonly type: "move-made"; readonly at: Instant; readonly attempt: string; readonly chosen: readonly string[] }
  /** `to`: how many moves remain. */
  | { readonly type: "stepped-back"; readonly at: Instant; readonly attempt: string; readonly to: number }
  | { readonly type: "scenario-ended"; readonly at: Instant; readonly attempt: string; readonly ending: string }
  | { readonly type: "debrief-closed"; readonly at: Instant; readonly attempt: string }
  /** The running attempt goes on in another version of its scenario. */
  | { readonly type: "attempt-moved"; readonly at: Instant; readonly attempt: string; readonly version: string }
  /** `against`: the newer version that was offered and declined. */
  | { readonly type: "version-kept"; readonly at: Instant; readonly attempt: string; readonly against: string }
  /** One round of the knowledge check: the drawn questions with the order in which their parts are shown. */
  | { readonly type: "check-drawn"; readonly at: Instant; readonly course: string; readonly round: number; readonly questions: readonly DrawnQuestion[] }
  | { readonly type: "question-answered"; readonly at: Instant; readonly course: string; readonly round: number; readonly question: string; readonly answer: readonly string[]; readonly correct: boolean }
  | { readonly type: "check-passed"; readonly at: Instant; readonly course: string; readonly round: number }
  | CardFact
  | SelfCheckFact
  | RefresherFact;

/** Where a card of the toolbox came from: a given one (kept in the debrief of a scenario, or in the toolbox itself), a paragraph of a lesson, or written by the learner. */
export type CardOrigin =
  | { readonly kind: "given"; readonly scenario?: string }
  | { readonly kind: "lesson"; readonly course: string; readonly lesson: string; readonly paragraph: number; readonly language: Language }
  | { readonly kind: "own"; readonly language: Language };

/** The learner's toolbox. Given cards have their words in the product, so theirs are empty here. */
export type CardFact =
  | { readonly type: "card-kept"; readonly at: Instant; readonly card: string; readonly origin: CardOrigin; readonly words: string }
  | { readonly type: "card-changed"; readonly at: Instant; readonly card: string; readonly title: string; readonly words: string }
  | { readonly type: "card-dropped"; readonly at: Instant; readonly card: string }
  /** Shown to somebody; once a day and card, for the order of the list only. */
  | { readonly type: "card-used"; readonly at: Instant; readonly card: string };

/** One statement of taking stock. Rounds count from 1; the latest answer of a round counts. */
export type SelfCheckFact = { readonly type: "self-check-answered"; readonly at: Instant; readonly round: number; readonly statement: string; readonly step: Step };

/** Refreshers of a completed course, by round: all of them voluntary, none of them ever on the record. */
export type RefresherFact =
  /** What was drawn, recorded with the first answer. */
  | { readonly type: "refresher-drawn"; readonly at: Instant; readonly course: string; readonly round: number; readonly questions: readonly DrawnQuestion[]; readonly moment?: DrawnMoment }
  | { readonly type: "refresher-answered"; readonly at: Instant; readonly course: string; readonly round: number; readonly question: string; readonly answer: readonly string[] }
  | { readonly type: "refresher-played"; readonly at: Instant; readonly course: string; readonly round: number; readonly chosen: readonly string[] }
  | { readonly type: "refresher-skipped"; readonly at: Instant; readonly course: string; readonly round: number }
  | { readonly type: "refreshers-stopped"; readonly at: Instant }
  | { readonly type: "refreshers-resumed"; readonly at: Instant };

/** One moment of a scenario, and the answers that lead to it. */
export type DrawnMoment = { readonly scenario: string; readonly version: string; readonly steps: readonly (readonly string[])[] };

export type DrawnQuestion = { readonly question: string; readonly order: readonly string[] };

export type Fact = RecordFact | PrivateFact;
/** A fact with its place in the learner's stream, counted from 1 over both kinds. */
export type NumberedFact = Fact & { readonly number: number };

const RECORD: ReadonlySet<Fact["type"]> = new Set([
  "enrolled", "completed", "certificate-issued", "certificate-superseded", "certificate-revoked",
]);

export function isRecordFact(fact: Fact): fact is RecordFact {
  return RECORD.has(fact.type);
}
