import { inLanguage, type Language, type Shown, type Words } from "../words";
import type { Figure, Meter, Mood, Scenario } from "./model";
import { sceneOf, type Position, type Turn } from "./play";

/** A piece of speech: plain words, or a phrase in another language with what it means. */
export type Span = { readonly text: string; readonly lang?: string; readonly dir?: "ltr" | "rtl"; readonly translation?: Shown };
export type Speech = { readonly language: Language; readonly spans: readonly Span[] };

export type PersonShown = {
  readonly id: string;
  readonly name: string;
  readonly address: Shown;
  readonly side: "visitor" | "staff";
  readonly figure: Figure;
  readonly mood: Mood;
};

export type MeterShown = {
  readonly id: string;
  readonly label: Shown;
  readonly shape: Meter["shape"];
  readonly value: number;
  readonly highest: number;
  readonly word: Shown;
  /** The word before the last turn, and by how many words it moved since; the same and 0 where nothing changed. */
  readonly wordBefore: Shown;
  readonly change: number;
  readonly trend: "up" | "down" | "same";
};

/** `written`: the texts are the sentences of a letter. */
export type Said = { readonly spoken: boolean; readonly texts: readonly Shown[]; readonly written?: true; readonly observation?: Shown; readonly bypassed: boolean };

export function showPerson(scenario: Scenario, id: string, mood: Mood, language: Language): PersonShown {
  const member = scenario.cast.find((candidate) => candidate.id === id);
  if (!member) throw new Error(`scenario ${scenario.id} has no cast member ${id}`);
  const { name, side, figure } = member;
  return { id, name, side, figure, mood, address: inLanguage(member.address, language) };
}

/** Cuts a text at its `{phrase}` marks. */
export function showSpeech(scenario: Scenario, words: Words, language: Language): Speech {
  const shown = inLanguage(words, language);
  const spans = shown.text.split(/(\{[a-z0-9]+\})/u).flatMap((piece): Span[] => {
    const phrase = scenario.phrases.find((candidate) => `{${candidate.id}}` === piece);
    if (phrase) return [{ text: phrase.text, lang: phrase.lang, dir: phrase.dir, translation: inLanguage(phrase.translation, language) }];
    return piece === "" ? [] : [{ text: piece }];
  });
  return { language: shown.language, spans };
}

export function wordsOf(move: { readonly say?: Words; readonly do?: Words }): Words {
  const words = move.say ?? move.do;
  if (!words) throw new Error("a move without words passed the check");
  return words;
}

/** Every meter as a word, with its change by the last turn. */
export function showMeters(scenario: Scenario, position: Position, last: Turn | undefined, language: Language): readonly MeterShown[] {
  return scenario.meters.map((meter) => {
    const value = position.meters[meter.id] ?? meter.start;
    const before = last?.before.meters[meter.id] ?? value;
    return {
      id: meter.id,
      label: inLanguage(meter.label, language),
      shape: meter.shape,
      value,
      highest: meter.words.length - 1,
      word: inLanguage(meter.words[value] ?? { de: "" }, language),
      wordBefore: inLanguage(meter.words[before] ?? { de: "" }, language),
      change: value - before,
      trend: value > before ? "up" : value < before ? "down" : "same",
    };
  });
}

/** What the learner said, did or wrote in a turn; for an interpretation the chosen readings and what she then did. */
export function showSaid(scenario: Scenario, turn: Turn, language: Language): Said {
  const { taken, bypassed } = turn;
  if (!("observation" in taken)) {
    const move = taken as { readonly say?: Words; readonly do?: Words };
    return { spoken: move.say !== undefined, texts: [inLanguage(wordsOf(move), language)], bypassed };
  }
  const scene = sceneOf(scenario, turn.scene);
  const readings = scene.kind === "interpretation" ? scene.readings.filter((reading) => turn.chosen.includes(reading.id)) : [];
  return {
    spoken: false,
    texts: [...readings, ...turn.written].map(({ text }) => inLanguage(text, language)),
    ...(turn.written.length > 0 ? { written: true as const } : {}),
    observation: inLanguage(taken.observation, language),
    bypassed,
  };
}
