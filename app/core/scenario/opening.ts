import type { Words } from "../words";
import { playedBy } from "./cards";
import type { Figure, Mood, Scenario } from "./model";

/** By what a scenario is recognised: who is seen first and how, and what is said first. */
export type Opening = { readonly people: readonly OpeningPerson[]; readonly line?: Words };
export type OpeningPerson = { readonly id: string; readonly name: string; readonly figure: Figure; readonly mood: Mood };

/** So many people are drawn at most. */
const MOST = 4;

/** The cast in the mood of the first moment, the speaker first; whoever is not there yet is calm. */
export function openingOf(given: Scenario): Opening {
  const scenario = playedBy(given);
  const first = scenario.scenes.find(({ id }) => id === scenario.start);
  const moods = new Map<string, Mood>(first ? [[first.speaker, first.mood], ...Object.entries(first.company)] : []);
  const place = (id: string) => [...moods.keys()].indexOf(id);
  const seen = scenario.cast.filter(({ id }) => moods.has(id)).sort((a, b) => place(a.id) - place(b.id));
  const others = scenario.cast.filter(({ id }) => !moods.has(id));
  const people = [...seen, ...others].slice(0, MOST).map(({ id, name, figure }) => ({ id, name, figure, mood: moods.get(id) ?? "calm" }));
  return first ? { people, line: lineOf(first.speech, scenario) } : { people };
}

function lineOf({ de, en }: Words, { phrases }: Scenario): Words {
  const said = (text: string) => phrases.reduce((line, phrase) => line.replaceAll(`{${phrase.id}}`, phrase.text), text);
  return { de: said(de), ...(en === undefined ? {} : { en: said(en) }) };
}
