import { describe, expect, it } from "vitest";
import { decideKeepVersion, decideMoveOver, movingOf, type Moving } from "~/core/progress/moving";
import type { Fact } from "~/core/progress/facts";
import type { Scenario } from "~/core/scenario/model";
import { effects, smallScenario, withMove, withScene, words } from "../../fixtures/scenario";
import { begun, ended, given, LATER, moved, NOW } from "./facts";

const running = smallScenario();
const WORDING = withScene("s3", (scene) => ({ ...scene, speech: words("Neu") }));
const CONTENT = withMove("s3", "m1", { effects: effects({ trust: 2 }, ["promised"]) });
const STRUCTURE = withMove("s3", "m1", { to: "s5" });

function attemptAfter(...facts: readonly Fact[]) {
  const attempt = given(begun(), ...facts).attempts.get("a1");
  if (!attempt) throw new Error("the attempt was not begun");
  return attempt;
}

const cases: readonly { readonly what: string; readonly facts: readonly Fact[]; readonly version?: string; readonly current: Scenario; readonly moving: Moving }[] = [
  { what: "the version it was begun in", facts: [], version: "v1", current: CONTENT, moving: "stay" },
  { what: "new words", facts: [moved("o1")], current: WORDING, moving: "move" },
  { what: "new content", facts: [moved("o1")], current: CONTENT, moving: "offer" },
  { what: "new content that was declined", facts: [moved("o1"), { type: "version-kept", at: NOW, attempt: "a1", against: "v2" }], current: CONTENT, moving: "stay" },
  { what: "newer content than what was declined", facts: [{ type: "version-kept", at: NOW, attempt: "a1", against: "v0" }], current: CONTENT, moving: "offer" },
  { what: "a new structure", facts: [moved("o1")], current: STRUCTURE, moving: "stay" },
  { what: "content in which its answer is not possible any more", facts: [moved("c1"), moved("a1")], current: withMove("s2", "a1", { when: { flag: "promised", is: true } }), moving: "stay" },
  { what: "anything, once it has ended", facts: [moved("c1"), moved("a2"), moved("b2"), ended("e1")], current: WORDING, moving: "stay" },
];

describe("a running attempt", () => {
  it.each(cases)("meets $what: $moving", ({ facts, version = "v2", current, moving }) => {
    expect(movingOf(attemptAfter(...facts), running, { version, scenario: current })).toBe(moving);
  });

  it("is moved by a fact that names the version", () => {
    const facts = decideMoveOver(attemptAfter(moved("o1")), running, { version: "v2", scenario: CONTENT }, LATER);
    expect(facts).toEqual([{ type: "attempt-moved", at: LATER, attempt: "a1", version: "v2" }]);
    expect(attemptAfter(moved("o1"), { type: "attempt-moved", at: LATER, attempt: "a1", version: "v2" })).toMatchObject({ version: "v2", steps: [["o1"]], turn: 3 });
  });

  it("is not moved where it must stay", () => {
    expect(decideMoveOver(attemptAfter(moved("o1")), running, { version: "v2", scenario: STRUCTURE }, LATER)).toEqual({ refused: "version-settled" });
  });

  it("keeps its version when its learner says so, once", () => {
    const current = { version: "v2", scenario: CONTENT };
    expect(decideKeepVersion(attemptAfter(), running, current, LATER)).toEqual([{ type: "version-kept", at: LATER, attempt: "a1", against: "v2" }]);
    expect(decideKeepVersion(attemptAfter({ type: "version-kept", at: NOW, attempt: "a1", against: "v2" }), running, current, LATER)).toEqual([]);
  });
});
