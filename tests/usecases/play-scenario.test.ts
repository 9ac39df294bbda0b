import { describe, expect, test } from "vitest";
import { beginCourse } from "~/usecases/begin-course";
import { beginScenario } from "~/usecases/begin-scenario";
import { makeMove, stepBack } from "~/usecases/make-move";
import { seeMoment } from "~/usecases/see-moment";
import { seeBriefing } from "~/usecases/see-scenario";
import { smallScenario, withMove, words } from "../fixtures/scenario";
import { ADA, BEN, factTypes, granted, openWorld, playScene, SCENE, turnOf, WITH_SCENE, type World } from "./world";

const NEWER = { version: "v2", scenario: smallScenario({ title: words("Neue Fassung") }) };
const OLDER = { version: "v1", scenario: smallScenario() };

const RESTRUCTURED = { version: "v2", scenario: withMove("s3", "m1", { to: "s5" }, smallScenario({ title: words("Neuer Aufbau") })) };

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
    world.publish({ scenarios: [OLDER, RESTRUCTURED] });
    const { attempt } = await begun(world);
    expect(granted(await seeMoment(world, ADA, SCENE, attempt, undefined, "de")).scenario.title.text).toBe("Kleine Szene");
  });

  test("a running attempt goes on in new words by itself, and the move says so", async () => {
    const { world, attempt, move } = await begun();
    await move(0, "o1");
    world.publish({ scenarios: [OLDER, NEWER] });
    expect(granted(await seeMoment(world, ADA, SCENE, attempt, undefined, "de")).scenario.title.text).toBe("Neue Fassung");
    expect(await factTypes(world)).toEqual(["attempt-begun", "move-made"]);
    granted(await move(1, "m1"));
    expect(await factTypes(world)).toEqual(["attempt-begun", "move-made", "attempt-moved", "move-made"]);
  });

  test("a running attempt finishes on its own structure, and nothing is offered", async () => {
    const { world, attempt, move } = await begun();
    await move(0, "o1");
    world.publish({ scenarios: [OLDER, RESTRUCTURED] });
    granted(await move(1, "m1"));
    const stage = granted(await seeMoment(world, ADA, SCENE, attempt, undefined, "de"));
    expect(stage).not.toHaveProperty("newerVersion");
    expect("moment" in stage && stage.moment.scene).toBe("s4");
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
