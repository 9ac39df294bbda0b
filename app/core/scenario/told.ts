import { inLanguage, type Language, type Shown } from "../words";
import { pathOf, type PathStep } from "./debrief";
import { innerViewBefore, showMoment } from "./moment";
import { movesHere, sceneOf, type Trace, type Turn } from "./play";
import type { Speech } from "./shown";
import type { Evidence, Scenario, Wording } from "./model";

type Reason = PathStep["evidence"][number];

/** One sentence of a writing as it was worded, with what that wording does. */
export type WrittenTold = { readonly label: Shown; readonly text: Shown; readonly hint?: Shown; readonly appeal?: Shown; readonly evidence: readonly Reason[] };

/** One turn of the own path as the debrief tells it. `number` is its place in the list, counted from 1. */
export type ToldStep = Omit<PathStep, "evidence"> & {
  readonly number: number;
  /** What the other one said before the answer; absent where the moment was left out. */
  readonly heard?: { readonly who: Shown; readonly speech: Speech };
  /** What the answer itself showed or missed; that of wordings stands with them. */
  readonly evidence: readonly Reason[];
  readonly written: readonly WrittenTold[];
  /** Law that the answer rests on. */
  readonly norms: readonly { readonly id: string; readonly norm: Shown }[];
  /** Somebody came back to this answer later. */
  readonly echoed: readonly { readonly who: Shown; readonly line: Shown; readonly number: number }[];
  /** At the end of a hub: the subjects in the order they were taken, and those that were left out. */
  readonly subjects?: { readonly taken: readonly Shown[]; readonly left: readonly Shown[] };
  /** What they were thinking there. */
  readonly thought?: { readonly who: Shown; readonly words: Shown };
};

/** The own path turn by turn, with everything that may be said about it afterwards. */
export function tellPath(scenario: Scenario, trace: Trace, language: Language): readonly ToldStep[] {
  const path = pathOf(scenario, trace, language);
  return path.map((step, index): ToldStep => {
    const turn = trace.turns[index];
    if (!turn) throw new Error("path and turns differ");
    const thought = turn.bypassed ? undefined : innerViewBefore(scenario, { turns: trace.turns.slice(0, index + 1), position: turn.after }, language);
    return {
      ...step,
      number: index + 1,
      ...(turn.bypassed ? {} : { heard: heardAt(scenario, trace, index, language) }),
      evidence: turn.taken.evidence.map((one) => reasonOf(one, language)),
      written: writtenAt(scenario, turn, language),
      norms: normsOf(scenario, turn, language),
      echoed: echoedLater(scenario, trace, index, language),
      ...subjectsUpTo(scenario, trace, index, language),
      ...(thought ? { thought } : {}),
    };
  });
}

function heardAt(scenario: Scenario, trace: Trace, index: number, language: Language): ToldStep["heard"] {
  const { speaker, speech } = showMoment(scenario, upTo(trace, index), language);
  return { who: speaker.address, speech };
}

/** The play-through as it stood before a turn. */
function upTo({ turns, position }: Trace, index: number): Trace {
  const turn = turns[index];
  return { turns: turns.slice(0, index), position: turn ? { ...turn.before, at: turn.scene, over: false } : position };
}

function reasonOf({ dimension, polarity, reason }: Evidence, language: Language): Reason {
  return { dimension, polarity, reason: inLanguage(reason, language) };
}

function writtenAt(scenario: Scenario, turn: Turn, language: Language): readonly WrittenTold[] {
  const scene = sceneOf(scenario, turn.scene);
  if (scene.kind !== "writing") return [];
  const labelOf = (wording: Wording) => scene.sentences.find(({ wordings }) => wordings.some(({ id }) => id === wording.id))?.label ?? { de: "" };
  return turn.written.map((wording) => ({
    label: inLanguage(labelOf(wording), language),
    text: inLanguage(wording.text, language),
    ...(wording.hint ? { hint: inLanguage(wording.hint, language) } : {}),
    ...(wording.appeal ? { appeal: inLanguage(wording.appeal, language) } : {}),
    evidence: wording.evidence.map((one) => reasonOf(one, language)),
  }));
}

function normsOf(scenario: Scenario, { taken, written }: Turn, language: Language): ToldStep["norms"] {
  const ids = new Set([...written, taken].flatMap(({ norms }) => norms));
  return scenario.legal.norms.filter(({ id }) => ids.has(id)).map(({ id, norm }) => ({ id, norm: inLanguage(norm, language) }));
}

/** The first moment at which this answer was remembered aloud; only if it was seen. */
function echoedLater(scenario: Scenario, { turns }: Trace, index: number, language: Language): ToldStep["echoed"] {
  const taken = turns[index]?.taken;
  if (!taken || !("echo" in taken) || !taken.echo) return [];
  const { at, line } = taken.echo;
  const later = turns.findIndex((turn, place) => place > index && !turn.bypassed && at.includes(turn.scene));
  const turn = turns[later];
  if (!turn) return [];
  const { speaker } = showMoment(scenario, { turns: turns.slice(0, later), position: { ...turn.before, at: turn.scene, over: false } }, language);
  return [{ who: speaker.address, line: inLanguage(line, language), number: later + 1 }];
}

/** Subjects of a hub, told with the last turn there. Left out is only what could be read there. */
function subjectsUpTo(scenario: Scenario, { turns }: Trace, index: number, language: Language): Pick<ToldStep, "subjects"> {
  const scene = sceneOf(scenario, turns[index]?.scene ?? scenario.start);
  const here = turns.filter((turn) => turn.scene === scene.id && !turn.bypassed);
  if (scene.kind !== "hub" || here.length === 0 || turns.findLastIndex((turn) => turn.scene === scene.id) !== index) return {};
  const taken = here.flatMap((turn) => ("subject" in turn.taken && turn.taken.subject ? [turn.taken] : []));
  const readable = new Set(here.flatMap((turn) => movesHere(scenario, { ...turn.before, at: scene.id, over: false }).map(({ move }) => move.id)));
  const left = scene.moves.filter((move) => move.subject && readable.has(move.id) && !taken.some(({ id }) => id === move.id));
  const titles = (moves: readonly { readonly subject?: { readonly title: Parameters<typeof inLanguage>[0] } }[]) => moves.flatMap(({ subject }) => (subject ? [inLanguage(subject.title, language)] : []));
  return { subjects: { taken: titles(taken), left: titles(left) } };
}
