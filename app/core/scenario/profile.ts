import { inLanguage, type Language, type Shown } from "../words";
import { DIMENSIONS, type Dimension, type Evidence, type Rating, type Scenario } from "./model";
import { opportunitiesAt } from "./opportunities";
import { sceneOf, type Trace, type Turn } from "./play";

export const LEVELS = ["shown", "partly", "missed", "absent"] as const;
/** How a dimension came up on one path: used, used in part, an opportunity not used, or no opportunity at all. */
export type Level = (typeof LEVELS)[number];

/** One opportunity: what the answer that was given has to say about the dimension, and the moment it was given in. */
export type Opportunity = {
  /** Place among the turns of the path, counted from 0. */
  readonly turn: number;
  readonly used: boolean;
  /** The answer is rated `costly` and missed the dimension. */
  readonly costly: boolean;
  readonly evidence: readonly Evidence[];
};

/** The opportunities of a path for each dimension, in the order of the path. Moments that were left out are none. */
export function opportunitiesOn(scenario: Scenario, trace: Trace): ReadonlyMap<Dimension, readonly Opportunity[]> {
  const turns = trace.turns.map((turn) => (turn.bypassed ? new Set<Dimension>() : opportunitiesAt(scenario, turn.scene, turn.before)));
  return new Map(
    DIMENSIONS.map((dimension) => [
      dimension,
      trace.turns.flatMap((turn, index) => (turns[index]?.has(dimension) ? [opportunityAt(turn, index, dimension)] : [])),
    ]),
  );
}

function opportunityAt(turn: Turn, index: number, dimension: Dimension): Opportunity {
  const said = ratedEvidence(turn).filter(({ evidence }) => evidence.dimension === dimension);
  return {
    turn: index,
    used: said.some(({ evidence }) => evidence.polarity === "shown"),
    costly: said.some(({ evidence, rating }) => evidence.polarity === "missed" && rating === "costly"),
    evidence: said.map(({ evidence }) => evidence),
  };
}

function ratedEvidence({ written, taken }: Turn): readonly { readonly rating: Rating; readonly evidence: Evidence }[] {
  return [...written, taken].flatMap(({ rating, evidence }) => evidence.map((one) => ({ rating, evidence: one })));
}

/** `shown`: two thirds of the opportunities used and none missed by a costly answer; `missed`: none used. */
export function levelOf(opportunities: readonly Pick<Opportunity, "used" | "costly">[]): Level {
  const used = opportunities.filter((one) => one.used).length;
  if (opportunities.length === 0) return "absent";
  if (used === 0) return "missed";
  return used * 3 >= opportunities.length * 2 && !opportunities.some(({ costly }) => costly) ? "shown" : "partly";
}

/** Why a level is what it is. Without `polarity`: there was an opportunity, and the answer left it alone. */
export type ReasonShown = { readonly turn: number; readonly moment: Shown; readonly polarity?: Evidence["polarity"]; readonly reason?: Shown };
export type ProfileShown = readonly { readonly dimension: Dimension; readonly level: Level; readonly reasons: readonly ReasonShown[] }[];

/** Every dimension with its level on this path and the reasons. No number is part of it. */
export function showProfile(scenario: Scenario, trace: Trace, language: Language): ProfileShown {
  return [...opportunitiesOn(scenario, trace)].map(([dimension, opportunities]) => ({
    dimension,
    level: levelOf(opportunities),
    reasons: opportunities.flatMap(({ turn, evidence }) => {
      const at = { turn, moment: inLanguage(sceneOf(scenario, trace.turns[turn]?.scene ?? scenario.start).title, language) };
      if (evidence.length === 0) return [at];
      return evidence.map(({ polarity, reason }) => ({ ...at, polarity, reason: inLanguage(reason, language) }));
    }),
  }));
}
