import { describe, expect, test } from "vitest";
import { beginCourse } from "~/usecases/begin-course";
import { beginScenario } from "~/usecases/begin-scenario";
import { makeMove, skipKnown, stepBack } from "~/usecases/make-move";
import { seeMoment } from "~/usecases/see-moment";
import { seeBriefing } from "~/usecases/see-scenario";
import { kindsScenario } from "../fixtures/kinds-scenario";
import { smallScenario, steps, withMove, words } from "../fixtures/scenario";
import { ADA, BEN, factTypes, granted, openWorld, playScene, SCENE, turnOf, WITH_SCENE, type World } from "./world";

const NEWER = { version: "v2", scenario: smallScenario({ title: words("Neue Fassung") }) };
const KINDS = "s98-arten";
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

describe("wishes", () => {
  const published = () => openWorld([], [{ version: "v1", scenario: kindsScenario() }]);

  test("for practice and for another person are recorded", async () => {
    const world = await published();
    const { attempt } = granted(await beginScenario(world, ADA, KINDS, false, { mode: "practice", cards: { yildiz: "roth" } }));
    expect((await world.store.learners.read("ada")).facts[0]).toMatchObject({ mode: "practice", cards: { yildiz: "roth" } });
    const stage = granted(await seeMoment(world, ADA, KINDS, attempt, undefined, "de"));
    expect(stage).toMatchObject({ mode: "practice", moment: { speaker: { name: "Olena Roth" }, speech: { spans: [{ text: "Frau Roth kommt herein." }] } } });
  });

  test.each([["yildiz", "nobody"], ["keller", "roth"], ["zz", "roth"], ["constructor", "roth"]])("for people who do not exist are left out: %s %s", async (member, card) => {
    const world = await published();
    granted(await beginScenario(world, ADA, KINDS, false, { cards: { [member]: card } }));
    expect((await world.store.learners.read("ada")).facts[0]).toMatchObject({ mode: "conversation", cards: {} });
  });
});

describe("playing again", () => {
  async function again(path: string) {
    const world = await openWorld([], [{ version: "v1", scenario: kindsScenario() }]);
    const { attempt: first } = granted(await beginScenario(world, ADA, KINDS, false));
    for (const [at, chosen] of steps(path).entries()) granted(await makeMove(world, ADA, KINDS, { attempt: first, turn: await turnOf(world), at, chosen }));
    const { attempt } = granted(await beginScenario(world, ADA, KINDS, false));
    return { world, attempt, turn: await turnOf(world) };
  }

  test("passes what was read in one commit, up to the next decision, and marks what was chosen there", async () => {
    const { world, attempt, turn } = await again("w1,w2,g2");
    expect(granted(await seeMoment(world, ADA, KINDS, attempt, undefined, "de"))).toMatchObject({ canSkip: true, earlier: ["w1"] });
    expect(await skipKnown(world, ADA, KINDS, { attempt, turn })).toEqual({ step: 2, over: false });
    expect(granted(await seeMoment(world, ADA, KINDS, attempt, undefined, "de"))).toMatchObject({ canSkip: false, earlier: ["g2"], moment: { scene: "h1" } });
    expect((await factTypes(world)).slice(-3)).toEqual(["attempt-begun", "move-made", "move-made"]);
  });

  test("passes nothing that was not read, and twice clicked passes once", async () => {
    const { world, attempt, turn } = await again("");
    expect(granted(await seeMoment(world, ADA, KINDS, attempt, undefined, "de"))).toMatchObject({ canSkip: false, earlier: [] });
    expect(await skipKnown(world, ADA, KINDS, { attempt, turn })).toEqual({ refused: "move-not-offered" });
    const known = await again("w1,w2");
    const clicks = [0, 1].map(() => skipKnown(known.world, ADA, KINDS, { attempt: known.attempt, turn: known.turn }));
    expect(await Promise.all(clicks)).toEqual([{ step: 2, over: false }, { refused: "stale-turn" }]);
  });

  test("knows nothing of somebody else", async () => {
    const { world, attempt, turn } = await again("w1,w2");
    expect(await skipKnown(world, BEN, KINDS, { attempt, turn })).toEqual({ refused: "not-found" });
  });
});
