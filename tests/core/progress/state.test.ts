import { describe, expect, it } from "vitest";
import { isRecordFact, type Fact } from "~/core/progress/facts";
import { EMPTY_STATE, evolve, foldFacts, noteKey } from "~/core/progress/state";
import { begun, closed, done, ended, enrolled, given, LATER, moved, NOW, numbered, passed, steppedBack } from "./facts";

describe("a learner without facts", () => {
  it("has an empty state at version 0", () => {
    expect(foldFacts([])).toEqual(EMPTY_STATE);
    expect(EMPTY_STATE.version).toBe(0);
  });
});

describe("an enrolment", () => {
  it("starts empty at the version it pins", () => {
    expect(given(enrolled()).enrolments.get("k1")).toEqual({
      course: "k1", version: "v1", begunAt: NOW, again: false, opened: new Map(), done: new Set(), lessonAnswers: new Map(), rounds: [], checkPassed: false,
    });
  });

  it("remembers opened and finished lessons, and forgets what was reopened", () => {
    const opened: Fact = { type: "lesson-opened", at: LATER, course: "k1", lesson: "eins" };
    const reopened: Fact = { type: "lesson-reopened", at: LATER, course: "k1", lesson: "eins" };
    const enrolment = given(enrolled(), opened, done("eins"), done("zwei"), reopened).enrolments.get("k1");
    expect(enrolment?.opened.get("eins")).toBe(LATER);
    expect([...(enrolment?.done ?? [])]).toEqual(["zwei"]);
  });

  it("keeps the last answer to a question inside a lesson", () => {
    const answer = (answers: readonly string[]): Fact => ({ type: "lesson-question-answered", at: NOW, course: "k1", lesson: "eins", question: "q", answer: answers });
    expect(given(enrolled(), answer(["a"]), answer(["b", "c"])).enrolments.get("k1")?.lessonAnswers.get("eins#q")).toEqual(["b", "c"]);
  });

  it("counts rounds of the check with their answers", () => {
    const drawn = (round: number): Fact => ({ type: "check-drawn", at: NOW, course: "k1", round, questions: [{ question: "q1", order: ["a", "b"] }] });
    const answered = (round: number, correct: boolean): Fact => ({ type: "question-answered", at: NOW, course: "k1", round, question: "q1", answer: ["a"], correct });
    const rounds = given(enrolled(), drawn(1), answered(1, false), drawn(2), answered(2, true), passed()).enrolments.get("k1");
    expect(rounds?.rounds.map(({ round, answers }) => [round, answers.get("q1")?.correct])).toEqual([[1, false], [2, true]]);
    expect(rounds?.checkPassed).toBe(true);
  });

  it("is completed and carries its certificate; revoking or superseding changes the certificate, not the enrolment", () => {
    const facts: readonly Fact[] = [
      enrolled(),
      { type: "completed", at: LATER, course: "k1", version: "v1" },
      { type: "certificate-issued", at: LATER, course: "k1", certificate: "c1", kind: "assessed" },
      { type: "certificate-revoked", at: LATER, certificate: "c1", reason: "Irrtum", by: "p2" },
      { type: "certificate-superseded", at: LATER, certificate: "c1", by: "c2" },
    ];
    expect(given(...facts).enrolments.get("k1")).toMatchObject({ completedAt: LATER, certificate: "c1" });
    expect(given(...facts).version).toBe(5);
  });

  it("begins afresh when it is renewed, and knows that it was", () => {
    const completed: Fact = { type: "completed", at: NOW, course: "k1", version: "v1" };
    const again = given(enrolled(), done("eins"), passed(), completed, enrolled("k1", "v2", LATER)).enrolments.get("k1");
    expect(again).toMatchObject({ version: "v2", again: true, begunAt: LATER, checkPassed: false });
    expect(again?.done.size).toBe(0);
    expect(again?.completedAt).toBeUndefined();
  });

  it("that was only begun twice is not a renewal", () => {
    expect(given(enrolled(), enrolled("k1", "v2")).enrolments.get("k1")?.again).toBe(false);
  });

  it("that was forgotten is not brought back by what follows", () => {
    const state = given(done("eins"), passed(), { type: "lesson-opened", at: NOW, course: "k1", lesson: "eins" });
    expect(state.enrolments.size).toBe(0);
    expect(state.version).toBe(3);
  });
});

describe("an attempt", () => {
  it.each([
    { facts: [begun(), moved("o1")], returned: false },
    { facts: [begun(), moved("o1"), steppedBack(0)], returned: true },
    { facts: [begun(), moved("o1"), steppedBack(0), moved("c1")], returned: false },
  ])("knows whether one has come back and not answered since: $returned", ({ facts, returned }) => {
    expect(given(...facts).attempts.get("a1")?.returned).toBe(returned);
  });

  it("begins at its pinned version with no step", () => {
    expect(given(begun("a1", { bypass: true })).attempts.get("a1")).toEqual({
      id: "a1", scenario: "s99-klein", version: "v1", bypass: true, mode: "conversation", cards: {}, begunAt: NOW, lastAt: NOW, turn: 1, steps: [], formerly: new Map(), branches: [], returned: false, endings: [],
    });
  });

  const cases: readonly { readonly what: string; readonly facts: readonly Fact[]; readonly steps: readonly string[]; readonly formerly: readonly (readonly [number, string])[]; readonly turn: number; readonly ending?: string }[] = [
    { what: "two moves", facts: [moved("o1+o2"), moved("m1")], steps: ["o1+o2", "m1"], formerly: [], turn: 3 },
    { what: "a step back", facts: [moved("o1"), moved("m1"), steppedBack(1)], steps: ["o1"], formerly: [[1, "m1"]], turn: 4 },
    { what: "a step back over several", facts: [moved("o1"), moved("m1"), moved("d1"), steppedBack(0)], steps: [], formerly: [[0, "o1"], [1, "m1"], [2, "d1"]], turn: 5 },
    { what: "another way after a step back", facts: [moved("o1"), moved("m1"), steppedBack(1), moved("m2")], steps: ["o1", "m2"], formerly: [[1, "m1"]], turn: 5 },
    { what: "the last choice counts as the former one", facts: [moved("o1"), moved("m1"), steppedBack(1), moved("m2"), steppedBack(1)], steps: ["o1"], formerly: [[1, "m2"]], turn: 6 },
    { what: "an ending", facts: [moved("o1"), moved("m1"), moved("d1"), ended("e2")], steps: ["o1", "m1", "d1"], formerly: [], turn: 5, ending: "e2" },
    { what: "a step back from an ending", facts: [moved("o1"), moved("m1"), moved("d1"), ended("e2"), steppedBack(2)], steps: ["o1", "m1"], formerly: [[2, "d1"]], turn: 6 },
  ];
  it.each(cases)("after $what", ({ facts, steps, formerly, turn, ending }) => {
    const attempt = given(begun(), ...facts).attempts.get("a1");
    expect(attempt?.steps.map((chosen) => chosen.join("+"))).toEqual(steps);
    expect([...(attempt?.formerly ?? [])].map(([step, chosen]) => [step, chosen.join("+")])).toEqual(formerly);
    expect(attempt?.turn).toBe(turn);
    expect(attempt?.ending).toBe(ending);
  });

  it("remembers every ending it has seen, in order", () => {
    const attempt = given(begun(), moved("o1"), ended("e2"), steppedBack(0), moved("c1"), ended("e1")).attempts.get("a1");
    expect(attempt?.endings).toEqual(["e2", "e1"]);
    expect(attempt?.ending).toBe("e1");
  });

  it("keeps its closed debrief when one steps back", () => {
    expect(given(begun(), moved("o1"), ended("e2"), closed("a1", LATER), steppedBack(0)).attempts.get("a1")?.debriefClosedAt).toBe(LATER);
  });

  it("takes its turn from the stream, whatever else happens in between", () => {
    const state = given(begun("a1"), begun("a2"), moved("o1", "a1"), enrolled(), moved("c1", "a2"));
    expect(state.attempts.get("a1")?.turn).toBe(3);
    expect(state.attempts.get("a2")?.turn).toBe(5);
    expect(state.version).toBe(5);
  });

  it("that was forgotten is not brought back by what follows", () => {
    expect(given(moved("o1"), ended("e2"), closed(), steppedBack(0)).attempts.size).toBe(0);
  });
});

describe("a note", () => {
  const written = (text: string, field = "vorsatz"): Fact => ({ type: "note-written", at: NOW, place: "attempt/a1", field, text });

  it("is the last text of its field", () => {
    expect(given(written("erst"), written("dann")).notes.get(noteKey("attempt/a1", "vorsatz"))).toBe("dann");
  });

  it("is gone when it was emptied, and stands apart from other fields", () => {
    const { notes } = given(written("weg"), written("bleibt", "anderes"), written(""));
    expect([...notes]).toEqual([["attempt/a1#anderes", "bleibt"]]);
  });
});

describe("folding", () => {
  it("fact by fact is the same as all at once, and never changes what was there", () => {
    const facts = numbered([enrolled(), begun(), moved("o1"), steppedBack(0), moved("c1"), done("eins")]);
    let state = EMPTY_STATE;
    for (const fact of facts) {
      const before = structuredClone(state);
      const after = evolve(state, fact);
      expect(state).toEqual(before);
      state = after;
    }
    expect(state).toEqual(foldFacts(facts));
  });

  it("takes numbers as they are: after forgetting there are gaps", () => {
    const facts = [{ ...begun(), number: 7 }, { ...moved("o1"), number: 19 }];
    expect(foldFacts(facts).attempts.get("a1")?.turn).toBe(19);
    expect(foldFacts(facts).version).toBe(19);
  });
});

describe("the record", () => {
  it("is what HR may read what follows from; everything else is private", () => {
    const record: readonly Fact[] = [
      enrolled(),
      { type: "completed", at: NOW, course: "k1", version: "v1" },
      { type: "certificate-issued", at: NOW, course: "k1", certificate: "c1", kind: "attendance" },
      { type: "certificate-superseded", at: NOW, certificate: "c1", by: "c2" },
      { type: "certificate-revoked", at: NOW, certificate: "c1", reason: "Irrtum", by: "p2" },
    ];
    const personal: readonly Fact[] = [
      begun(), moved("o1"), steppedBack(0), ended("e1"), closed(), done("eins"), passed(),
      { type: "lesson-opened", at: NOW, course: "k1", lesson: "eins" },
      { type: "lesson-reopened", at: NOW, course: "k1", lesson: "eins" },
      { type: "note-written", at: NOW, place: "p", field: "f", text: "t" },
      { type: "lesson-question-answered", at: NOW, course: "k1", lesson: "eins", question: "q", answer: ["a"] },
      { type: "check-drawn", at: NOW, course: "k1", round: 1, questions: [] },
      { type: "question-answered", at: NOW, course: "k1", round: 1, question: "q", answer: ["a"], correct: true },
    ];
    expect(record.filter(isRecordFact)).toHaveLength(record.length);
    expect(personal.filter(isRecordFact)).toEqual([]);
  });
});

it("keeps the paths that were left by stepping back, also from an ending", () => {
  const attempt = given(begun(), moved("o1"), moved("m1"), moved("d1"), ended("e2"), steppedBack(1), moved("m4"), steppedBack(1)).attempts.get("a1");
  expect(attempt?.branches).toEqual([[["o1"], ["m1"], ["d1"]], [["o1"], ["m4"]]]);
});
