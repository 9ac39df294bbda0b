import { describe, expect, test } from "vitest";
import { beginScenario } from "~/usecases/begin-scenario";
import { closeDebrief } from "~/usecases/close-debrief";
import { makeMove, stepBack } from "~/usecases/make-move";
import { seeDebrief } from "~/usecases/see-debrief";
import { writeDebriefNote } from "~/usecases/write-note";
import { smallScenario } from "../fixtures/scenario";
import { ADA, BEN, granted, openWorld, playScene, SCENE, turnOf, type World } from "./world";

async function begun(world?: World, who = ADA) {
  const at = world ?? (await openWorld());
  const { attempt } = granted(await beginScenario(at, who, SCENE, false));
  const move = async (place: number, chosen: string) => makeMove(at, who, SCENE, { attempt, turn: await turnOf(at, who), at: place, chosen: chosen.split("+") });
  return { world: at, attempt, move };
}

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

describe("the map of the debrief", () => {
  const names = async (world: World, attempt: string) => {
    const { map } = granted(await seeDebrief(world, ADA, SCENE, attempt, "de"));
    return Object.fromEntries(["own", "known", "unknown"].map((place) => [place, map?.nodes.filter((node) => node.place === place).map(({ name }) => name?.text)]));
  };

  test("knows at first only the own path, and that there is more", async () => {
    const world = await openWorld();
    expect(await names(world, await playScene(world))).toEqual({ own: ["Titel s1", "Titel s3", "Titel s4", "Ende e2"], known: [], unknown: [undefined, undefined] });
  });

  test("keeps an ended path as a branch when one tries differently from any turn", async () => {
    for (const [to, path] of [[0, ["c1", "a2", "b2"]], [1, ["m4", "m3"]], [2, ["d2"]]] as const) {
      const world = await openWorld();
      const attempt = await playScene(world);
      granted(await stepBack(world, ADA, SCENE, { attempt, turn: await turnOf(world), to }));
      for (const [index, chosen] of path.entries()) granted(await makeMove(world, ADA, SCENE, { attempt, turn: await turnOf(world), at: to + index, chosen: [chosen] }));
      const { own, known } = await names(world, attempt);
      expect([...(own ?? []), ...(known ?? [])]).toEqual(expect.arrayContaining(["Titel s1", "Titel s3", "Titel s4", "Ende e2"]));
    }
  });

  test("shows what other attempts have shown, at whatever version they were played", async () => {
    const world = await openWorld();
    const { move } = await begun(world);
    for (const [at, chosen] of ["c1", "a2"].entries()) granted(await move(at, chosen));
    world.publish({ scenarios: [{ version: "v1", scenario: smallScenario() }, { version: "v2", scenario: smallScenario() }] });
    expect((await names(world, await playScene(world)))["known"]).toEqual(["Titel s2", "Titel s5"]);
  });

  test("knows nothing of what others have played", async () => {
    const world = await openWorld();
    const { move } = await begun(world, BEN);
    for (const [at, chosen] of ["c1", "a2", "b2"].entries()) granted(await move(at, chosen));
    expect((await names(world, await playScene(world)))["known"]).toEqual([]);
  });
});

test("the private texts of a debrief come back to their learner, and are empty at first", async () => {
  const world = await openWorld();
  const attempt = await playScene(world);
  expect(granted(await seeDebrief(world, ADA, SCENE, attempt, "de")).noted).toEqual({});
  granted(await writeDebriefNote(world, ADA, attempt, "feeling", "Eng war mir."));
  granted(await writeDebriefNote(world, ADA, attempt, "intention", "Wenn, dann."));
  expect(granted(await seeDebrief(world, ADA, SCENE, attempt, "de")).noted).toEqual({ feeling: "Eng war mir.", intention: "Wenn, dann." });
  await world.store.learners.forget("ada", { all: true });
  expect(await seeDebrief(world, ADA, SCENE, attempt, "de")).toEqual({ refused: "not-found" });
});

test("the profile is part of the learner's own debrief alone", async () => {
  const world = await openWorld();
  const attempt = await playScene(world);
  expect(granted(await seeDebrief(world, ADA, SCENE, attempt, "de")).profile.find(({ dimension }) => dimension === "mutual_understanding")?.level).toBe("shown");
  expect(await seeDebrief(world, { ...ADA, roles: ["hr", "trainer", "administrator", "staff-council"] }, SCENE, attempt, "de")).toEqual({ refused: "not-permitted" });
});
