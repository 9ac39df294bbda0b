import type { Condition, DialogueScene, Effects, Move, Scenario } from "../../core/scenario/model";

/** Size of the generated scenario: as wide as one is thought to become. */
const SCENES = 60;
const FLAGS = 8;
const METERS = ["trust", "tension"] as const;
const WORDS = 5;

/** The scenario that fits no file: 60 moments of three moves, two meters of five words, eight flags. The same one every time. */
export function wideScenario(shipped: Scenario): Scenario {
  const flags = Array.from({ length: FLAGS }, (_, index) => ({ id: `f${index}`, note: { de: "Merker" } }));
  const scenes = Array.from({ length: SCENES }, (_, index) => momentOf(index));
  return {
    ...shipped,
    start: "s0",
    scenes,
    flags,
    conditions: {},
    meters: METERS.map((id) => ({ id, label: { de: id }, of: "everyone", shape: "circle", start: 2, words: Array.from({ length: WORDS }, () => ({ de: "Wort" })) })),
    contentNote: undefined,
    endings: shipped.endings.slice(0, 2).map((ending, index) => ({ ...ending, variants: [], when: index === 0 ? { meter: "trust", atLeast: 3 } : undefined })),
    journeys: [],
  } as Scenario;
}

function momentOf(index: number): DialogueScene {
  return {
    id: `s${index}`, kind: "dialogue", title: { de: `Moment ${index}` }, room: "counter", speaker: "nobody", mood: "calm", company: {}, voices: [],
    speech: { de: "Rede" }, imageDescription: { de: "Bild" }, hideMeters: false, variants: [], moves: [0, 1, 2].map((nth) => moveOf(index, nth)),
  };
}

/** Two moves lead on, one leads somewhere back; each third asks something, so that guards are asked as well. */
function moveOf(index: number, nth: number): Move {
  const target = nth === 2 ? (index * 7 + 3) % SCENES : index + 1 + nth;
  const flag = `f${(index + nth * 3) % FLAGS}`;
  const effects: Effects = { meters: { trust: ((index + nth) % 3) - 1, tension: ((index * 2 + nth) % 3) - 1 }, set: nth === 0 ? [flag] : [], clear: nth === 1 ? [flag] : [] };
  const when: Condition = { any: [{ flag, is: false }, { meter: "tension", atMost: 3 }] };
  return {
    id: `s${index}m${nth}`, say: { de: "Antwort" }, rating: nth === 2 ? "costly" : "workable", effects, evidence: [], norms: [], repair: false,
    to: target < SCENES ? `s${target}` : "end", ...(nth === 2 ? { when } : {}),
  };
}
