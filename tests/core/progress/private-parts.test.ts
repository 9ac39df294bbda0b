import { describe, expect, it } from "vitest";
import type { Fact, NumberedFact } from "~/core/progress/facts";
import { numbersIn, partOf, PRIVATE_PARTS } from "~/core/progress/private-parts";

const at = "2026-11-22T09:30:00.000Z";
const LIFE: readonly Fact[] = [
  { type: "enrolled", at, course: "k1", version: "v1" },
  { type: "lesson-opened", at, course: "k1", lesson: "l1" },
  { type: "note-written", at, place: "lesson/k1/l1", field: "f", text: "Notiz" },
  { type: "lesson-question-answered", at, course: "k1", lesson: "l1", question: "q", answer: ["a"] },
  { type: "attempt-begun", at, attempt: "a1", scenario: "s1", version: "v1", bypass: false },
  { type: "move-made", at, attempt: "a1", chosen: ["m1"] },
  { type: "note-written", at, place: "attempt/a1", field: "feeling", text: "Gefühl", attempt: "a1" },
  { type: "check-passed", at, course: "k1", round: 1 },
  { type: "refreshers-stopped", at },
  { type: "completed", at, course: "k1", version: "v1" },
];
const facts: readonly NumberedFact[] = LIFE.map((fact, place) => ({ ...fact, number: place + 1 }));

describe("what can be deleted", () => {
  it("is one part each; the record and the choice about refreshers are none", () => {
    expect(facts.map(partOf)).toEqual(["record", "progress", "notes", "answers", "paths", "paths", "notes", "answers", "setting", "record"]);
  });

  it.each([
    { parts: ["notes"], numbers: [3, 7] },
    { parts: ["answers"], numbers: [4, 8] },
    { parts: ["progress"], numbers: [2] },
    { parts: ["notes", "progress"], numbers: [2, 3, 7] },
    { parts: [], numbers: [] },
  ] as const)("goes by its part: $parts", ({ parts, numbers }) => {
    expect(numbersIn(facts, new Set(parts))).toEqual(numbers);
  });

  it("takes what was written in a debrief along with its path", () => {
    expect(numbersIn(facts, new Set(["paths"]))).toEqual([5, 6, 7]);
  });

  it("leaves the record and the choice about refreshers even when everything goes", () => {
    const gone = new Set(numbersIn(facts, new Set(PRIVATE_PARTS)));
    expect(facts.filter(({ number }) => !gone.has(number)).map(({ type }) => type)).toEqual(["enrolled", "refreshers-stopped", "completed"]);
  });
});

describe("the toolbox", () => {
  const cards: readonly NumberedFact[] = ([
    { type: "card-kept", at, card: "c1", origin: { kind: "own", language: "de" }, words: "Satz." },
    { type: "card-changed", at, card: "c1", title: "Titel", words: "Satz." },
    { type: "card-used", at, card: "L01" },
    { type: "card-dropped", at, card: "c1" },
  ] as const).map((fact, place) => ({ ...fact, number: place + 1 }));

  it("is a part for itself, with all that happened to its cards", () => {
    expect(cards.map(partOf)).toEqual(Array(4).fill("cards"));
    expect(numbersIn(cards, new Set(["cards"]))).toEqual([1, 2, 3, 4]);
    expect(numbersIn(cards, new Set(PRIVATE_PARTS.filter((part) => part !== "cards")))).toEqual([]);
  });
});
