import { inLanguage, type Language, type Shown } from "../words";
import { LENS, type Dimension, type Evidence, type LensAspect, type Norm, type Rating, type Scenario } from "./model";
import { sceneOf, type Trace, type Turn } from "./play";
import { showMeters, showPerson, showSaid, type MeterShown, type PersonShown, type Said } from "./shown";

/** What the author says about the whole conversation, and her sentence; the own path is told in `told.ts`. */
export type DebriefShown = {
  readonly opening: Shown;
  /** Her sentence about the turning point on this path that changed most; absent if none was passed. `number` as in the list of the path. */
  readonly herSentence?: { readonly person: PersonShown; readonly line: Shown; readonly step: number; readonly number: number };
  readonly lens: readonly { readonly aspect: LensAspect; readonly question: Shown; readonly reading: Shown }[];
  readonly innerView: readonly { readonly person: PersonShown; readonly words: Shown }[];
  readonly structuralCause: Shown;
  readonly authorityCould: readonly Shown[];
  readonly tool: { readonly card: string; readonly why: Shown };
  readonly intention: Shown;
  readonly legal: { readonly note: Shown; readonly norms: readonly NormShown[] };
};

export type NormShown = Omit<Norm, "norm" | "text"> & { readonly norm: Shown; readonly text: Shown };

/** One turn of the own path. `step` is the place in the transcript at which it can be tried differently. */
export type PathStep = {
  readonly step: number;
  readonly scene: string;
  readonly title: Shown;
  readonly said: Said;
  /** Meters whose word changed. */
  readonly changes: readonly MeterShown[];
  readonly turningPoint: boolean;
  readonly rating: Rating;
  readonly hint?: Shown;
  readonly appeal?: Shown;
  readonly evidence: readonly { readonly dimension: Dimension; readonly polarity: Evidence["polarity"]; readonly reason: Shown }[];
};

export function showDebrief(scenario: Scenario, trace: Trace, language: Language): DebriefShown {
  const { debrief, legal } = scenario;
  const show = (words: Parameters<typeof inLanguage>[0]) => inLanguage(words, language);
  return {
    opening: show(debrief.opening),
    ...herSentence(scenario, trace, language),
    lens: LENS.map((aspect) => ({ aspect, question: show(debrief.lens[aspect].question), reading: show(debrief.lens[aspect].reading) })),
    innerView: Object.entries(debrief.innerView).map(([id, words]) => ({
      person: showPerson(scenario, id, "thoughtful", language),
      words: show(words),
    })),
    structuralCause: show(debrief.structuralCause),
    authorityCould: debrief.authorityCould.map(({ text }) => show(text)),
    tool: { card: debrief.tool.card, why: show(debrief.tool.why) },
    intention: show(debrief.intention),
    legal: { note: show(legal.note), norms: legal.norms.map((norm) => ({ ...norm, norm: show(norm.norm), text: show(norm.text) })) },
  };
}

/** The turns in order; `step` counts only what the learner chose herself. */
export function pathOf(scenario: Scenario, trace: Trace, language: Language): readonly PathStep[] {
  let own = 0;
  return trace.turns.map((turn) => {
    const scene = sceneOf(scenario, turn.scene);
    const step = turn.bypassed ? own : own++;
    const { taken } = turn;
    return {
      step,
      scene: turn.scene,
      title: inLanguage(scene.title, language),
      said: showSaid(scenario, turn, language),
      changes: showMeters(scenario, turn.after, turn, language).filter((meter) => meter.trend !== "same"),
      turningPoint: scene.turningPoint !== undefined,
      rating: taken.rating,
      ...(taken.hint ? { hint: inLanguage(taken.hint, language) } : {}),
      ...("appeal" in taken && taken.appeal ? { appeal: inLanguage(taken.appeal, language) } : {}),
      evidence: evidenceOf(turn).map(({ dimension, polarity, reason }) => ({ dimension, polarity, reason: inLanguage(reason, language) })),
    };
  });
}

/** What a turn showed or missed, sentence by sentence where something was written. */
export function evidenceOf({ taken, written }: Pick<Turn, "taken" | "written">): readonly Evidence[] {
  return [...written, taken].flatMap(({ evidence }) => evidence);
}

function herSentence(scenario: Scenario, trace: Trace, language: Language): Pick<DebriefShown, "herSentence"> {
  const path = pathOf(scenario, trace, language);
  const passed = trace.turns
    .map((turn, index) => ({ turn, index, point: sceneOf(scenario, turn.scene).turningPoint }))
    .filter((entry) => entry.point !== undefined && !entry.turn.bypassed);
  const strongest = passed.reduce<(typeof passed)[number] | undefined>(
    (best, entry) => (best && weight(best.turn) > weight(entry.turn) ? best : entry),
    undefined,
  );
  if (!strongest?.point) return {};
  const scene = sceneOf(scenario, strongest.turn.scene);
  return {
    herSentence: {
      person: showPerson(scenario, strongest.point.by, scene.mood, language),
      line: inLanguage(strongest.point.line, language),
      step: path[strongest.index]?.step ?? 0,
      number: strongest.index + 1,
    },
  };
}

/** How much a turn moved: the sum of all meter changes, flags as half a step. */
function weight({ before, after }: Turn): number {
  const meters = Object.keys(after.meters).reduce((sum, id) => sum + Math.abs((after.meters[id] ?? 0) - (before.meters[id] ?? 0)), 0);
  const flags = [...new Set([...before.flags, ...after.flags])].filter((flag) => before.flags.has(flag) !== after.flags.has(flag));
  return meters + flags.length / 2;
}
