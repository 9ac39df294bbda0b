import { describe, expect, test } from "vitest";
import type { Fact, NumberedFact } from "~/core/progress/facts";
import { dueNumbers, isRetention, type RetentionRules } from "~/core/progress/retention";

const OLD = "2024-05-20T09:00:00.000Z";
const NEW = "2026-11-01T09:00:00.000Z";
const TODAY = "2026-11-23";
const numbered = (facts: readonly Fact[]): readonly NumberedFact[] => facts.map((fact, place) => ({ ...fact, number: place + 1 }));
const due = (facts: readonly Fact[], rules: RetentionRules, today = TODAY) => dueNumbers(numbered(facts), rules, today);

const LIFE: readonly Fact[] = [
  { type: "enrolled", at: OLD, course: "k1", version: "v1" },
  { type: "lesson-opened", at: OLD, course: "k1", lesson: "l1" },
  { type: "note-written", at: OLD, place: "lesson/k1/l1", field: "f", text: "Notiz" },
  { type: "lesson-question-answered", at: OLD, course: "k1", lesson: "l1", question: "q", answer: ["a"] },
  { type: "attempt-begun", at: OLD, attempt: "a1", scenario: "s1", version: "v1", bypass: false },
  { type: "move-made", at: OLD, attempt: "a1", chosen: ["m1"] },
  { type: "note-written", at: OLD, place: "attempt/a1", field: "feeling", text: "Gefühl", attempt: "a1" },
  { type: "refreshers-stopped", at: OLD },
  { type: "completed", at: OLD, course: "k1", version: "v1" },
];

describe("what is due", () => {
  test.each<[RetentionRules, readonly number[]]>([
    [{}, []], [{ paths: 24 }, [5, 6, 7]], [{ answers: 24 }, [4]], [{ notes: 24 }, [3]], [{ progress: 24 }, [2]],
    [{ paths: 24, answers: 24, notes: 24, progress: 24 }, [2, 3, 4, 5, 6, 7]], [{ paths: 36 }, []],
  ])("by %j is the part alone, never the record or the choice about refreshers", (rules, numbers) => {
    expect(due(LIFE, rules)).toEqual(numbers);
  });

  test("goes the day after the period has passed", () => {
    expect(due(LIFE, { notes: 24 }, "2026-05-20")).toEqual([]);
    expect(due(LIFE, { notes: 24 }, "2026-05-21")).toEqual([3]);
  });

  test.each<[string, Fact, RetentionRules]>([
    ["an attempt that was gone on with", { type: "move-made", at: NEW, attempt: "a1", chosen: ["m2"] }, { paths: 24 }],
    ["an attempt somebody wrote about", { type: "note-written", at: NEW, place: "attempt/a1", field: "plan", text: "Vorsatz", attempt: "a1" }, { paths: 24 }],
    ["the answers of a course that is still answered", { type: "check-passed", at: NEW, course: "k1", round: 1 }, { answers: 24 }],
    ["the progress in a course that is still opened", { type: "lesson-done", at: NEW, course: "k1", lesson: "l2" }, { progress: 24 }],
    ["a note that was written again", { type: "note-written", at: NEW, place: "lesson/k1/l1", field: "f", text: "Neu" }, { notes: 24 }],
  ])("is not %s", (_name, fact, rules) => {
    expect(due([...LIFE, fact], rules)).toEqual([]);
  });

  test("of two attempts is only the old one", () => {
    expect(due([...LIFE, { type: "attempt-begun", at: NEW, attempt: "a2", scenario: "s1", version: "v1", bypass: false }], { paths: 24 })).toEqual([5, 6, 7]);
  });
});

test.each([[6, true], [24, true], [120, true], [5, false], [121, false], [6.5, false], [Number.NaN, false]])("%s months can be a rule: %s", (months, can) => {
  expect(isRetention(months)).toBe(can);
});

test("a card goes by its own last use", () => {
  const facts = [
    { type: "card-kept", at: "2024-01-10T09:00:00.000Z", card: "alt", origin: { kind: "own", language: "de" }, words: "Alt." },
    { type: "card-kept", at: "2024-01-10T09:00:00.000Z", card: "neu", origin: { kind: "own", language: "de" }, words: "Neu." },
    { type: "card-used", at: "2026-01-10T09:00:00.000Z", card: "neu" },
  ] as const;
  expect(dueNumbers(facts.map((fact, place) => ({ ...fact, number: place + 1 })), { cards: 24 }, "2026-11-22")).toEqual([1]);
});
