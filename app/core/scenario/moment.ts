import { inLanguage, type Language, type Shown, type Words } from "../words";
import { isBridge, type Condition, type EndingKind, type Mood, type Room, type Scenario, type Scene } from "./model";
import { endingOf, movesHere, sceneOf, sentencesHere, type Position, type Trace, type Turn } from "./play";
import { askedOf, firstThatHolds } from "./rules";
import { showMeters, showPerson, showSaid, showSpeech, wordsOf, type MeterShown, type PersonShown, type Said, type Speech } from "./shown";

/** `subject`: it is one of the subjects of a hub; `discussed`: it was taken before. */
export type Choice = {
  readonly id: string;
  readonly text: Shown;
  readonly spoken: boolean;
  readonly offered: boolean;
  readonly reason?: Shown;
  readonly subject?: { readonly title: Shown; readonly optional: boolean; readonly discussed: boolean };
};

/** A sentence to be written: its form value is `sentence:wording`. */
export type SentenceShown = { readonly id: string; readonly label: Shown; readonly wordings: readonly { readonly value: string; readonly text: Shown }[] };
export type Voice = { readonly person: PersonShown; readonly line: Shown };

/** Everything a page may show of one moment before it is answered: no effect, target, rating, hint or inner view. */
export type Moment = {
  readonly kind: Scene["kind"];
  readonly scene: string;
  readonly title: Shown;
  readonly room: Room;
  readonly speaker: PersonShown;
  /** Others who are seen. */
  readonly company: readonly PersonShown[];
  /** What others say before the speaker does. */
  readonly voices: readonly Voice[];
  readonly speech: Speech;
  /** Lines by which somebody remembers an earlier move. */
  readonly echoes: readonly Shown[];
  readonly observation?: Shown;
  readonly imageDescription: Shown;
  readonly memoryLine?: Shown;
  readonly question?: Shown;
  readonly choices: readonly Choice[];
  /** Only in a writing. */
  readonly sentences: readonly SentenceShown[];
  /** Empty where the scene hides them. */
  readonly meters: readonly MeterShown[];
  /** True where nothing is decided: it only tells. */
  readonly bridge: boolean;
  /** What was said or done to come here. */
  readonly said?: Said;
};

export type EndingShown = {
  readonly id: string;
  readonly title: Shown;
  readonly kind: EndingKind;
  readonly story: Shown;
  readonly imageDescription: Shown;
  readonly summary: Shown;
  readonly experience: readonly { readonly person: PersonShown; readonly words: Shown }[];
  readonly meters: readonly MeterShown[];
  readonly said?: Said;
};

/** The moment a trace stands at. Throws if it has ended: ask `showEnding` then. */
export function showMoment(scenario: Scenario, trace: Trace, language: Language): Moment {
  const { position, turns } = trace;
  const scene = withVariant(scenario, sceneOf(scenario, position.at), position);
  const show = (words: Words) => inLanguage(words, language);
  return {
    kind: scene.kind,
    scene: scene.id,
    title: show(scene.title),
    room: scene.room,
    speaker: showPerson(scenario, scene.speaker, scene.mood, language),
    company: Object.entries(scene.company).map(([id, mood]) => showPerson(scenario, id, mood, language)),
    voices: scene.voices.map(({ by, say }) => ({ person: showPerson(scenario, by, scene.company[by] ?? "calm", language), line: show(say) })),
    speech: showSpeech(scenario, scene.speech, language),
    echoes: echoesAt(scenario, trace, language),
    ...optional("observation", scene.observation, show),
    imageDescription: show(scene.imageDescription),
    ...optional("memoryLine", scene.memoryLine, show),
    ...optional("question", scene.question, show),
    choices: choicesHere(scenario, scene, position, language),
    sentences: sentencesHere(scenario, position).map(({ id, label, wordings }) => ({
      id, label: show(label), wordings: wordings.map((wording) => ({ value: `${id}:${wording.id}`, text: show(wording.text) })),
    })),
    meters: scene.hideMeters ? [] : showMeters(scenario, position, turns.at(-1), language),
    bridge: isBridge(scene),
    ...saidBefore(scenario, turns, language),
  };
}

/** A moment from the other side: who was thinking what, and where that was. */
export type InnerViewShown = { readonly who: Shown; readonly words: Shown; readonly room: Room };

/** What the speaker of the last moment that the learner answered herself was thinking there, as it was shown. */
export function innerViewBefore(scenario: Scenario, trace: Trace, language: Language): InnerViewShown | undefined {
  const last = trace.turns.findLast(({ bypassed }) => !bypassed);
  if (!last) return undefined;
  const scene = withVariant(scenario, sceneOf(scenario, last.scene), { ...last.before, at: last.scene, over: false });
  if (!scene.innerView) return undefined;
  return { who: showPerson(scenario, scene.speaker, scene.mood, language).address, words: inLanguage(scene.innerView, language), room: scene.room };
}

/** The ending a trace has reached, as a scene. */
export function showEnding(scenario: Scenario, trace: Trace, language: Language): EndingShown {
  const ending = withVariant(scenario, endingOf(scenario, trace.position.at), trace.position);
  const show = (words: Words) => inLanguage(words, language);
  const mood: Mood = ending.kind === "gelungen" ? "relieved" : ending.kind === "tragfaehig" ? "thoughtful" : "sad";
  return {
    id: ending.id,
    title: show(ending.title),
    kind: ending.kind,
    story: show(ending.story),
    imageDescription: show(ending.imageDescription),
    summary: show(ending.summary),
    experience: Object.entries(ending.experience).map(([person, words]) => ({
      person: showPerson(scenario, person, mood, language),
      words: show(words),
    })),
    meters: showMeters(scenario, trace.position, trace.turns.at(-1), language),
    ...saidBefore(scenario, trace.turns, language),
  };
}

function optional<Key extends string>(key: Key, words: Words | undefined, show: (words: Words) => Shown): { [K in Key]?: Shown } {
  return (words === undefined ? {} : { [key]: show(words) }) as { [K in Key]?: Shown };
}

type Variant = { readonly id: string; readonly when: Condition };

/** The scene or ending with the fields of the first variant that holds here. */
function withVariant<Part extends { readonly variants: readonly Variant[] }>(scenario: Scenario, part: Part, position: Position): Part {
  const variant = firstThatHolds(part.variants, askedOf(scenario, position));
  if (!variant) return part;
  const { id: _id, when: _when, ...fields } = variant;
  return { ...part, ...fields };
}

function choicesHere(scenario: Scenario, scene: Scene, position: Position, language: Language): readonly Choice[] {
  if (scene.kind === "interpretation") {
    return scene.readings.map(({ id, text }) => ({ id, text: inLanguage(text, language), spoken: false, offered: true }));
  }
  return movesHere(scenario, position).map(({ move, offered, discussed }) => ({
    id: move.id,
    text: inLanguage(wordsOf(move), language),
    spoken: move.say !== undefined,
    offered,
    ...(offered || discussed || !move.locked ? {} : { reason: inLanguage(move.locked, language) }),
    ...(move.subject ? { subject: { title: inLanguage(move.subject.title, language), optional: move.subject.optional, discussed } } : {}),
  }));
}

function echoesAt(scenario: Scenario, trace: Trace, language: Language): readonly Shown[] {
  const made = [...(trace.said ?? []), ...trace.turns.map(({ taken }) => taken)];
  const lines = made.flatMap((taken) =>
    "echo" in taken && taken.echo?.at.includes(trace.position.at) ? [inLanguage(taken.echo.line, language)] : [],
  );
  return [...new Map(lines.map((line) => [line.text, line])).values()];
}

function saidBefore(scenario: Scenario, turns: readonly Turn[], language: Language): { readonly said?: Said } {
  const last = turns.at(-1);
  return last ? { said: showSaid(scenario, last, language) } : {};
}

