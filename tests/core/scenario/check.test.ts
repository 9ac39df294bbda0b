import { describe, expect, it } from "vitest";
import { checkScenario, STATE_LIMIT } from "~/core/scenario/check";
import type { Scenario, Scene } from "~/core/scenario/model";
import { describeWalk, walk } from "~/core/scenario/walk";
import { soundScenario } from "../../fixtures/sound-scenario";
import { dialogue, effects, ending, move, result, smallScenario, withMove, withScene, words } from "../../fixtures/scenario";

const scenario = smallScenario();
const { meters, endings, debrief } = scenario;

function findings(of: Scenario): readonly { readonly code: string; readonly place: string }[] {
  return checkScenario(of).map(({ code, place }) => ({ code, place: place.join(".") }));
}

function withResults(change: (results: Extract<Scene, { kind: "interpretation" }>["results"]) => Extract<Scene, { kind: "interpretation" }>["results"]): Scenario {
  return withScene("s1", (scene) => (scene.kind === "interpretation" ? { ...scene, results: change(scene.results) } : scene));
}

function withEnding(index: number, change: Parameters<typeof ending>[1]): Scenario {
  return smallScenario({ endings: endings.map((entry, at) => (at === index ? { ...entry, ...change } : entry)) });
}

describe("the check", () => {
  it("finds nothing wrong in a sound scenario", () => {
    expect(checkScenario(soundScenario())).toEqual([]);
  });

  const planted: readonly { readonly fault: string; readonly of: Scenario; readonly code: string; readonly place: string }[] = [
    { fault: "a start nobody wrote", of: smallScenario({ start: "s0" }), code: "start-missing", place: "start" },
    { fault: "no ending at all", of: smallScenario({ endings: [] }), code: "endings-missing", place: "endings" },
    { fault: "a condition on the last ending", of: withEnding(1, { when: { flag: "promised", is: true } }), code: "last-ending-conditional", place: "endings.e2.when" },
    { fault: "a move that leads nowhere", of: withMove("s3", "m1", { to: "s0" }), code: "target-missing", place: "scenes.s3.moves.m1.to" },
    { fault: "a result that leads nowhere", of: withResults(([first, second]) => [...(first ? [first] : []), { ...(second ?? result("r2", "s3")), to: "s0" }]), code: "target-missing", place: "scenes.s1.results.r2.to" },
    { fault: "a memory in no moment", of: withMove("s2", "a1", { echo: { at: ["s4", "s0"], line: words("?") } }), code: "target-missing", place: "scenes.s2.moves.a1.echo.at" },
    { fault: "an interpretation without results", of: withResults(() => []), code: "results-missing", place: "scenes.s1.results" },
    { fault: "a condition on the last result", of: withResults((list) => list.map((entry) => ({ ...entry, when: { readings: "open" as const, atLeast: 1 } }))), code: "last-result-conditional", place: "scenes.s1.results.r2.when" },
    { fault: "a speaker outside the cast", of: withScene("s3", (scene) => ({ ...scene, speaker: "nobody" })), code: "cast-missing", place: "scenes.s3.speaker" },
    { fault: "a turning point of somebody outside the cast", of: withScene("s3", (scene) => ({ ...scene, turningPoint: { by: "nobody", line: words("?") } })), code: "cast-missing", place: "scenes.s3.turningPoint.by" },
    { fault: "an experience of somebody outside the cast", of: withEnding(1, { experience: { nobody: words("?") } }), code: "cast-missing", place: "endings.e2.experience.nobody" },
    { fault: "an experience of somebody outside the cast in a variant", of: withEnding(0, { variants: [{ id: "w1", when: { flag: "blamed", is: true }, experience: { nobody: words("?") } }] }), code: "cast-missing", place: "endings.e1.variants.w1.experience.nobody" },
    { fault: "an inner view of somebody outside the cast", of: smallScenario({ debrief: { ...debrief, innerView: { nobody: words("?") } } }), code: "cast-missing", place: "debrief.innerView.nobody" },
    { fault: "a meter of somebody outside the cast", of: smallScenario({ meters: meters.map((meter) => ({ ...meter, of: "nobody" })).slice(0, 1).concat(meters.slice(1)) }), code: "cast-missing", place: "meters.trust.of" },
    { fault: "a meter that starts outside its words", of: smallScenario({ meters: meters.map((meter) => ({ ...meter, start: 5 })) }), code: "meter-start", place: "meters.trust.start" },
    { fault: "a meter that starts below its words", of: smallScenario({ meters: meters.map((meter) => ({ ...meter, start: -1 })) }), code: "meter-start", place: "meters.trust.start" },
    { fault: "an effect on a meter nobody wrote", of: withMove("s3", "m1", { effects: effects({ hope: 1 }) }), code: "meter-missing", place: "scenes.s3.moves.m1.effects.hope" },
    { fault: "an effect that sets a flag nobody wrote", of: withMove("s3", "m1", { effects: effects({}, ["hope"]) }), code: "flag-missing", place: "scenes.s3.moves.m1.effects" },
    { fault: "an effect that clears a flag nobody wrote", of: withMove("s3", "m1", { effects: effects({}, [], ["hope"]) }), code: "flag-missing", place: "scenes.s3.moves.m1.effects" },
    { fault: "a condition on a flag nobody wrote", of: withMove("s3", "m3", { when: { flag: "hope", is: true } }), code: "flag-missing", place: "scenes.s3.moves.m3.when" },
    { fault: "a condition on a meter nobody wrote", of: withMove("s3", "m3", { when: { meter: "hope", atLeast: 1 } }), code: "meter-missing", place: "scenes.s3.moves.m3.when" },
    { fault: "a condition that has no name", of: withMove("s3", "m3", { when: { condition: "hope", is: true } }), code: "condition-missing", place: "scenes.s3.moves.m3.when" },
    { fault: "a fault deep in a condition", of: withMove("s3", "m3", { when: { all: [{ any: [{ flag: "promised", is: true }, { flag: "hope", is: true }] }] } }), code: "flag-missing", place: "scenes.s3.moves.m3.when.all.0.any.1" },
    { fault: "a fault in a named condition", of: smallScenario({ conditions: { gentle: { flag: "hope", is: true } } }), code: "flag-missing", place: "conditions.gentle" },
    { fault: "a fault in the condition of a variant", of: withScene("s3", (scene) => ({ ...scene, variants: [{ id: "v1", when: { flag: "hope", is: true } }] })), code: "flag-missing", place: "scenes.s3.variants.v1.when" },
    { fault: "a fault in the condition of an ending", of: withEnding(0, { when: { flag: "hope", is: true } }), code: "flag-missing", place: "endings.e1.when" },
    { fault: "a fault in the condition of an ending's variant", of: withEnding(0, { variants: [{ id: "w1", when: { flag: "hope", is: true } }] }), code: "flag-missing", place: "endings.e1.variants.w1.when" },
    { fault: "a named condition that asks itself", of: smallScenario({ conditions: { gentle: { condition: "gentle", is: true } } }), code: "condition-circle", place: "conditions.gentle" },
    { fault: "a way round a moment nobody wrote", of: smallScenario({ contentNote: { text: words("!"), bypass: { s0: "b1" } } }), code: "bypass-missing", place: "contentNote.bypass.s0" },
    { fault: "a way round with a move of another moment", of: smallScenario({ contentNote: { text: words("!"), bypass: { s5: "m1" } } }), code: "bypass-missing", place: "contentNote.bypass.s5" },
    { fault: "a way round with a move that has a condition", of: smallScenario({ contentNote: { text: words("!"), bypass: { s3: "m4" } } }), code: "bypass-missing", place: "contentNote.bypass.s3" },
    { fault: "a way round an interpretation", of: smallScenario({ contentNote: { text: words("!"), bypass: { s1: "o1" } } }), code: "bypass-missing", place: "contentNote.bypass.s1" },
    { fault: "a way round that leads back to itself", of: withMove("s5", "b1", { to: "s5" }), code: "bypass-circle", place: "contentNote.bypass.s5" },
    { fault: "a way round from the start straight to the end", of: smallScenario({ start: "s4", contentNote: { text: words("!"), bypass: { s4: "d1" } } }), code: "bypass-circle", place: "contentNote.bypass.s4" },
    { fault: "a moment nobody comes to", of: smallScenario({ scenes: [...scenario.scenes, dialogue("s6", [move("q1", "end")])] }), code: "scene-unreachable", place: "scenes.s6" },
    { fault: "an ending hidden by the one above it", of: smallScenario({ endings: [ending("e0", { when: { all: [] } }), ...endings] }), code: "ending-unreachable", place: "endings.e1" },
    { fault: "an ending whose condition never holds", of: smallScenario({ endings: [ending("e0", { when: { meter: "trust", atLeast: 9 } }), ...endings] }), code: "ending-unreachable", place: "endings.e0" },
    { fault: "a dead end in one of its states", of: withScene("s4", (scene) => (scene.kind === "dialogue" ? { ...scene, moves: scene.moves.slice(2) } : scene)), code: "dead-end", place: "scenes.s4" },
    { fault: "a loop without a way out", of: withMove("s5", "b1", { to: "s5" }, withMove("s5", "b2", { to: "s5" }, smallScenario({ contentNote: undefined }))), code: "loop-without-exit", place: "scenes.s5" },
  ];
  it.each(planted)("finds $fault", ({ of, code, place }) => {
    expect(findings(of)).toContainEqual({ code, place });
  });

  it("names both ends of a circle of conditions and leaves those that only lead into it", () => {
    const circle = smallScenario({
      conditions: {
        one: { all: [{ condition: "two", is: true }] },
        two: { any: [{ flag: "promised", is: true }, { condition: "one", is: false }] },
        leads: { condition: "one", is: true },
        gentle: { meter: "tension", atMost: 2 },
      },
    });
    expect(findings(circle)).toEqual([{ code: "condition-circle", place: "conditions.one" }, { code: "condition-circle", place: "conditions.two" }]);
  });

  it("reports all references at once and walks only what leads somewhere", () => {
    const broken = withMove("s3", "m1", { to: "s0", effects: effects({ hope: 1 }, ["wish"]) });
    expect(findings(broken).map(({ code }) => code)).toEqual(["target-missing", "meter-missing", "flag-missing"]);
  });

  it("says in German what is wrong and what to do", () => {
    const [first] = checkScenario(smallScenario({ scenes: [...scenario.scenes, dialogue("s6", [move("q1", "end")])] }));
    expect(first).toMatchObject({ severity: "error", message: "Kein Weg führt zum Moment „Titel s6“. Setzen Sie ihn als Ziel einer Antwort oder löschen Sie ihn." });
  });

  it("counts a moment with a dead end once, as the dead end", () => {
    const stuck = withScene("s4", (scene) => (scene.kind === "dialogue" ? { ...scene, moves: scene.moves.slice(2) } : scene));
    expect(findings(stuck).filter(({ place }) => place === "scenes.s4")).toEqual([{ code: "dead-end", place: "scenes.s4" }]);
  });

  it("takes `everyone` as the bearer of a meter and a move to the end", () => {
    expect(findings(soundScenario({ meters: meters.map((meter) => ({ ...meter, of: "everyone" })) }))).toEqual([]);
  });
});

describe("the walk", () => {
  it("counts every state once", () => {
    const walked = walk(scenario, STATE_LIMIT);
    expect(walked.complete).toBe(true);
    expect([...walked.reached].sort()).toEqual(["e1", "e2", "s1", "s2", "s3", "s4", "s5"]);
    expect(walked.stuck.size + walked.hopeless.size).toBe(0);
    expect(describeWalk(walked)).toBe(`${walked.states} Zustände geprüft, das sind alle.`);
  });

  it("stops at its limit and says what it did not prove", () => {
    const walked = walk(scenario, 5);
    expect(walked.complete).toBe(false);
    expect(walked.states).toBe(6);
    expect(describeWalk(walked)).toContain("Mehr als 5 Zustände");
  });

  it("warns instead of refusing when there are too many states", () => {
    const flags = Array.from({ length: 19 }, (_, index) => ({ id: `f${index}`, note: words("Merker") }));
    const moves = flags.flatMap(({ id }) => [move(`set${id}`, "s0", { effects: effects({}, [id]) })]);
    const wide = smallScenario({ flags: [...scenario.flags, ...flags], start: "s0", contentNote: undefined, endings: [ending("last")], scenes: [dialogue("s0", [...moves, move("out", "end")])] });
    const asked = flags.map(({ id }) => ending(`e${id}`, { when: { flag: id, is: true } }));
    const found = checkScenario({ ...wide, endings: [...asked, ending("last")] });
    expect(found).toContainEqual(expect.objectContaining({ code: "states-too-many", severity: "warning" }));
    expect(found.map(({ code }) => code)).not.toContain("scene-unreachable");
  });
});
