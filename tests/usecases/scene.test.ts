import { describe, expect, test } from "vitest";
import { beginCourse } from "~/usecases/begin-course";
import { beginScenario } from "~/usecases/begin-scenario";
import { closeDebrief } from "~/usecases/close-debrief";
import { makeMove, stepBack } from "~/usecases/make-move";
import { seeDebrief, seeMoment } from "~/usecases/see-moment";
import { seeBriefing } from "~/usecases/see-scenario";
import { smallScenario, words } from "../fixtures/scenario";
import { ADA, BEN, factTypes, granted, openWorld, playScene, SCENE, turnOf, WITH_SCENE, type World } from "./world";

const NEWER = { version: "v2", scenario: smallScenario({ title: words("Neue Fassung") }) };
const OLDER = { version: "v1", scenario: smallScenario() };

async function begun(world?: World, who = ADA) {
  const at = world ?? (await openWorld());
  const { attempt } = granted(await beginScenario(at, who, SCENE, false));
  const move = async (place: number, chosen: string, turn?: number) => makeMove(at, who, SCENE, { attempt, turn: turn ?? (await turnOf(at, who)), at: place, chosen: chosen.split("+") });
  return { world: at, attempt, move };
}

describe("beginning a scene", () => {
  test("plays the present version", async () => {
    const { world, attempt } = await begun(await openWorld([], [OLDER, NEWER]));
    expect(granted(await seeMoment(world, ADA, SCENE, attempt, undefined, "de")).scenario.title.text).toBe("Neue Fassung");
  });

  test("plays the version that the begun course pins", async () => {
    const world = await openWorld([WITH_SCENE], [OLDER]);
    await beginCourse(world, ADA, WITH_SCENE.id);
    world.publish({ scenarios: [OLDER, NEWER] });
    const { attempt } = await begun(world);
    expect(granted(await seeMoment(world, ADA, SCENE, attempt, undefined, "de")).scenario.title.text).toBe("Kleine Szene");
  });

  test("a running attempt is not moved by a new version", async () => {
    const { world, attempt, move } = await begun();
    await move(0, "o1");
    world.publish({ scenarios: [OLDER, NEWER] });
    granted(await move(1, "m1"));
    expect(granted(await seeMoment(world, ADA, SCENE, attempt, undefined, "de")).scenario.title.text).toBe("Kleine Szene");
  });

  test("that is unknown is refused", async () => {
    expect(await beginScenario(await openWorld(), ADA, "s00", false)).toEqual({ refused: "not-found" });
  });

  test("the way round exists only where there is a content note", async () => {
    const world = await openWorld([], [{ version: "v1", scenario: smallScenario({ contentNote: undefined }) }]);
    await beginScenario(world, ADA, SCENE, true);
    expect((await world.store.learners.read("ada")).facts[0]).toMatchObject({ bypass: false });
  });

  test("again offers to go on with the last one that was not closed", async () => {
    const { world } = await begun();
    const { attempt } = await begun(world);
    expect(granted(await seeBriefing(world, ADA, SCENE)).running).toEqual({ attempt, steps: 0, ended: false });
    expect(granted(await seeBriefing(world, BEN, SCENE)).running).toBeUndefined();
  });
});

describe("answering a moment", () => {
  test("leads on, and to an ending", async () => {
    const { move } = await begun();
    expect(await move(0, "o1")).toEqual({ step: 1, over: false });
    expect(await move(1, "m1")).toEqual({ step: 2, over: false });
    expect(await move(2, "d1")).toEqual({ step: 3, over: true });
    expect(await move(3, "d1")).toEqual({ refused: "attempt-over" });
  });

  test("with what is not offered there is refused and leaves no fact", async () => {
    const { world, move } = await begun();
    expect(await move(0, "d1")).toEqual({ refused: "move-not-offered" });
    expect(await move(0, "")).toEqual({ refused: "move-not-offered" });
    expect(await factTypes(world)).toEqual(["attempt-begun"]);
  });

  test("two clicks at once make one fact, and the second is told that the page is old", async () => {
    const { world, move } = await begun();
    const answers = await Promise.all([move(0, "o1", 1), move(0, "o1", 1)]);
    expect(answers).toEqual([{ step: 1, over: false }, { refused: "stale-turn" }]);
    expect(await factTypes(world)).toEqual(["attempt-begun", "move-made"]);
  });

  test("another fact of the same learner meanwhile does not make the page old", async () => {
    const { world, move } = await begun(await openWorld([WITH_SCENE]));
    await beginCourse(world, ADA, WITH_SCENE.id);
    expect(await move(0, "o1", 1)).toEqual({ step: 1, over: false });
  });

  test("somebody else's attempt is like none", async () => {
    const { world, attempt } = await begun();
    const command = { attempt, turn: 1, at: 0, chosen: ["o1"] };
    expect(await makeMove(world, BEN, SCENE, command)).toEqual({ refused: "not-found" });
    expect(await stepBack(world, BEN, SCENE, command)).toEqual({ refused: "not-found" });
    expect(await factTypes(world)).toEqual(["attempt-begun"]);
    expect(await factTypes(world, "ben")).toEqual([]);
  });

  test("under another scene's address the attempt is like none", async () => {
    const { world, attempt } = await begun();
    expect(await makeMove(world, ADA, "s01", { attempt, turn: 1, at: 0, chosen: ["o1"] })).toEqual({ refused: "not-found" });
  });

  test("a pinned version that is gone from the store is our fault and said aloud", async () => {
    const { world, move } = await begun();
    world.publish({ scenarios: [NEWER] });
    await expect(move(0, "o1")).rejects.toThrow("version v1 is missing");
  });
});

describe("stepping back", () => {
  test("goes by one or to a place, also from an ending", async () => {
    const world = await openWorld();
    const attempt = await playScene(world);
    const back = async (to?: number) => stepBack(world, ADA, SCENE, { attempt, turn: await turnOf(world), ...(to === undefined ? {} : { to }) });
    expect(await back()).toEqual({ step: 2, over: false });
    expect(await back(0)).toEqual({ step: 0, over: false });
    expect(await back()).toEqual({ refused: "nothing-to-step-back" });
  });

  test("answering an earlier moment steps back and moves in one commit", async () => {
    const { world, move } = await begun();
    await move(0, "o1");
    await move(1, "m1");
    expect(await move(1, "m2")).toEqual({ step: 2, over: false });
    expect((await factTypes(world)).slice(-2)).toEqual(["stepped-back", "move-made"]);
  });

  test("an old page steps nobody back", async () => {
    const { world, attempt, move } = await begun();
    await move(0, "o1");
    expect(await stepBack(world, ADA, SCENE, { attempt, turn: 1 })).toEqual({ refused: "stale-turn" });
  });
});

describe("seeing a moment", () => {
  test("shows where the learner stands when no place is named, or one beyond", async () => {
    const { world, attempt, move } = await begun();
    await move(0, "o1");
    for (const at of [undefined, 1, 99]) expect(granted(await seeMoment(world, ADA, SCENE, attempt, at, "de"))).toMatchObject({ at: 1, taken: 1, turn: 2 });
  });

  test("of an earlier place shows what was chosen there", async () => {
    const { world, attempt, move } = await begun();
    await move(0, "o1+o2");
    expect(granted(await seeMoment(world, ADA, SCENE, attempt, 0, "de"))).toMatchObject({ at: 0, taken: 1, chosen: ["o1", "o2"], transcript: [] });
  });

  test("remembers what was chosen before stepping back", async () => {
    const { world, attempt, move } = await begun();
    await move(0, "o1");
    await move(1, "m1");
    await stepBack(world, ADA, SCENE, { attempt, turn: await turnOf(world) });
    expect(granted(await seeMoment(world, ADA, SCENE, attempt, undefined, "de"))).toMatchObject({ at: 1, chosen: [], formerly: ["m1"] });
  });

  test("says nothing that comes later", async () => {
    const { world, attempt, move } = await begun();
    await move(0, "o1");
    const seen = JSON.stringify(await seeMoment(world, ADA, SCENE, attempt, undefined, "de"));
    expect(seen).toContain("Satz m1");
    for (const later of ["Rede s4", "Satz d1", "Ende e", "Hinweis m1", "Verlockung m1", "Beleg m1", "Gedanke s3", "Ursache", "workable", "costly"]) expect(seen).not.toContain(later);
  });

  test("of an earlier place says nothing of what was answered later", async () => {
    const world = await openWorld();
    const attempt = await playScene(world);
    const seen = JSON.stringify(await seeMoment(world, ADA, SCENE, attempt, 1, "de"));
    for (const later of ["Rede s4", "Ende e2", "Geschichte"]) expect(seen).not.toContain(later);
  });

  test("of somebody else is like none", async () => {
    const { world, attempt } = await begun();
    expect(await seeMoment(world, BEN, SCENE, attempt, 0, "de")).toEqual({ refused: "not-found" });
    expect(await seeMoment(world, { ...ADA, roles: ["hr", "trainer", "administrator", "staff-council"] }, SCENE, attempt, 0, "de")).toEqual({ refused: "not-permitted" });
  });
});

describe("the debrief", () => {
  test("opens when the scene is over, and only to its learner", async () => {
    const { world, attempt } = await begun();
    expect(await seeDebrief(world, ADA, SCENE, attempt, "de")).toEqual({ refused: "attempt-not-over" });
    const played = await playScene(world);
    expect(granted(await seeDebrief(world, ADA, SCENE, played, "de"))).toMatchObject({ ending: { id: "e2" }, endingsSeen: 1, endingsInAll: 2, closed: false });
    expect(await seeDebrief(world, BEN, SCENE, played, "de")).toEqual({ refused: "not-found" });
  });

  test("counts the endings of all attempts", async () => {
    const world = await openWorld();
    await playScene(world);
    const { attempt, move } = await begun(world);
    for (const [at, chosen] of ["c1", "a2", "b2"].entries()) granted(await move(at, chosen));
    expect(granted(await seeDebrief(world, ADA, SCENE, attempt, "de"))).toMatchObject({ ending: { id: "e1" }, endingsSeen: 2 });
  });

  test("is closed once", async () => {
    const world = await openWorld();
    const attempt = await playScene(world);
    granted(await closeDebrief(world, ADA, SCENE, attempt));
    expect(granted(await closeDebrief(world, ADA, SCENE, attempt)).facts).toEqual([]);
    expect(granted(await seeDebrief(world, ADA, SCENE, attempt, "de")).closed).toBe(true);
  });

  test("cannot be closed before the end, under another scene or by somebody else", async () => {
    const { world, attempt } = await begun();
    expect(await closeDebrief(world, ADA, SCENE, attempt)).toEqual({ refused: "attempt-not-over" });
    const played = await playScene(world);
    expect(await closeDebrief(world, ADA, "s01", played)).toEqual({ refused: "not-found" });
    expect(await closeDebrief(world, BEN, SCENE, played)).toEqual({ refused: "not-found" });
  });
});
