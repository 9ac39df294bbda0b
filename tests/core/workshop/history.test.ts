import fc from "fast-check";
import { expect, test } from "vitest";
import { emptySide, NO_HISTORY, overflow, redo, remember, stepBetween, undo } from "~/core/workshop/history";

test("a step holds only the stretch that changed", () => {
  expect(stepBetween({ a: "Guten Morgen, Frau Yıldız", b: "x" }, { a: "Guten Abend, Frau Yıldız", b: "x" })).toEqual([{ path: "a", at: 6, old: "Morgen", now: "Abend" }]);
});

test("any way of texts is undone to its start and done again to its end, byte for byte", () => {
  const texts = fc.dictionary(fc.constantFrom("a", "b"), fc.string({ unit: "binary", maxLength: 12 }));
  fc.assert(fc.property(fc.array(texts, { minLength: 2, maxLength: 12 }), (states) => {
    let history = NO_HISTORY;
    for (const [index, state] of states.entries()) history = index === 0 ? history : remember(history, stepBetween(states[index - 1] ?? {}, state));
    let now = { texts: states.at(-1) ?? {}, history };
    while (now.history.done.length > 0) now = undo(now.history, now.texts) ?? { ...now, history: NO_HISTORY };
    expect(now.texts).toEqual({ ...states[0] });
    while (now.history.undone.length > 0) now = redo(now.history, now.texts) ?? { ...now, history: NO_HISTORY };
    expect(now.texts).toEqual({ ...states.at(-1) });
  }), { seed: 7, numRuns: 100 });
});

test("texts that somebody changed without a step are not touched", () => {
  const history = remember(NO_HISTORY, stepBetween({ a: "eins" }, { a: "zwei" }));
  expect(undo(history, { a: "drei" })).toBeUndefined();
  expect(undo(NO_HISTORY, { a: "eins" })).toBeUndefined();
});

test("a new edit takes away what could be done again, one that changes nothing does not", () => {
  const first = undo(remember(NO_HISTORY, stepBetween({ a: "1" }, { a: "2" })), { a: "2" });
  const history = first?.history ?? NO_HISTORY;
  expect(remember(history, [])).toBe(history);
  expect(remember(history, stepBetween({ a: "1" }, { a: "3" })).undone).toEqual([]);
});

test("a side that has grown gives its older steps away and keeps the newest, however long", () => {
  const long = (name: string) => [{ path: "a", at: 0, old: "", now: name.repeat(200_000) }];
  const history = { done: [long("a"), long("b"), long("c")], undone: [long("d")], older: ["p1"] };
  const grown = overflow(history);
  expect(grown?.oldest).toEqual([long("a"), long("b")]);
  expect(grown?.left("p2")).toEqual({ done: [long("c")], undone: [long("d")], older: ["p1", "p2"] });
  expect(overflow({ ...history, done: [[{ path: "a", at: 0, now: "x".repeat(2_000_000) }]] })).toBeUndefined();
  expect(overflow({ done: [], undone: [long("a"), long("b"), long("c")] })?.left("p1")).toEqual({ done: [], undone: [long("c")], later: ["p1"] });
});

test("a side without steps asks for its newest page and takes it in", () => {
  const step = [{ path: "a", at: 0, now: "x" }];
  const empty = emptySide({ done: [step], undone: [], older: ["p1"], later: ["p2", "p3"] });
  expect(empty?.page).toBe("p3");
  expect(empty?.filled([step])).toEqual({ done: [step], undone: [step], older: ["p1"], later: ["p2"] });
  expect(emptySide(NO_HISTORY)).toBeUndefined();
});
