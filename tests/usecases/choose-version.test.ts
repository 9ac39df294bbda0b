import { describe, expect, test } from "vitest";
import { beginScenario } from "~/usecases/begin-scenario";
import { chooseVersion } from "~/usecases/choose-version";
import { makeMove } from "~/usecases/make-move";
import { seeMoment } from "~/usecases/see-moment";
import { effects, smallScenario, withMove } from "../fixtures/scenario";
import { ADA, BEN, factTypes, granted, openWorld, SCENE, turnOf } from "./world";

const OLDER = { version: "v1", scenario: smallScenario() };
const OTHER_EFFECT = { version: "v2", scenario: withMove("s3", "m1", { effects: effects({ trust: 2 }, ["promised"]) }) };

/** Ada has answered once when other content is published. */
async function offered() {
  const world = await openWorld();
  const { attempt } = granted(await beginScenario(world, ADA, SCENE, false));
  const move = async (at: number, chosen: string) => granted(await makeMove(world, ADA, SCENE, { attempt, turn: await turnOf(world), at, chosen: [chosen] }));
  const see = async () => granted(await seeMoment(world, ADA, SCENE, attempt, undefined, "de"));
  await move(0, "o1");
  world.publish({ scenarios: [OLDER, OTHER_EFFECT] });
  return { world, attempt, move, see, turn: await turnOf(world) };
}

const trustOf = (stage: Awaited<ReturnType<Awaited<ReturnType<typeof offered>>["see"]>>) => ("moment" in stage ? stage.moment.meters[0]?.value : undefined);

describe("a version with other content", () => {
  test("is offered to a running attempt and changes nothing until it is chosen", async () => {
    const { see, move } = await offered();
    expect(await see()).toMatchObject({ newerVersion: true });
    await move(1, "m1");
    expect(trustOf(await see())).toBe(3);
  });

  test("counts from the learner's word on", async () => {
    const { world, attempt, see, move, turn } = await offered();
    expect(granted(await chooseVersion(world, ADA, SCENE, { attempt, turn, move: true }))).toEqual({ step: 1 });
    expect(await see()).not.toHaveProperty("newerVersion");
    await move(1, "m1");
    expect(trustOf(await see())).toBe(4);
  });

  test("that was declined is not offered again", async () => {
    const { world, attempt, see, move, turn } = await offered();
    granted(await chooseVersion(world, ADA, SCENE, { attempt, turn, move: false }));
    expect(await see()).not.toHaveProperty("newerVersion");
    await move(1, "m1");
    expect(trustOf(await see())).toBe(3);
    expect(await factTypes(world)).toEqual(["attempt-begun", "move-made", "version-kept", "move-made"]);
  });

  test("cannot be chosen twice, for somebody else, or where none is", async () => {
    const { world, attempt, turn } = await offered();
    expect(await chooseVersion(world, BEN, SCENE, { attempt, turn, move: true })).toEqual({ refused: "not-found" });
    expect(await chooseVersion(world, ADA, "s01", { attempt, turn, move: true })).toEqual({ refused: "not-found" });
    granted(await chooseVersion(world, ADA, SCENE, { attempt, turn, move: true }));
    expect(await chooseVersion(world, ADA, SCENE, { attempt, turn, move: true })).toEqual({ refused: "stale-turn" });
    expect(await chooseVersion(world, ADA, SCENE, { attempt, turn: await turnOf(world), move: true })).toEqual({ refused: "version-settled" });
  });
});
