import { describe, expect, test } from "vitest";
import { beginScenario } from "~/usecases/begin-scenario";
import { makeMove, stepBack } from "~/usecases/make-move";
import { seeMoment } from "~/usecases/see-moment";
import { ADA, BEN, granted, openWorld, playScene, SCENE, turnOf, type World } from "./world";

async function begun(world?: World, who = ADA) {
  const at = world ?? (await openWorld());
  const { attempt } = granted(await beginScenario(at, who, SCENE, false));
  const move = async (place: number, chosen: string, turn?: number) => makeMove(at, who, SCENE, { attempt, turn: turn ?? (await turnOf(at, who)), at: place, chosen: chosen.split("+") });
  return { world: at, attempt, move };
}

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

  test("is the same thing for two people on the same way; what is their own is not", async () => {
    const world = await openWorld();
    const [ada, ben] = [await begun(world, ADA), await begun(world, BEN)];
    for (const { move } of [ada, ben]) await move(0, "o1");
    const [hers, his] = [granted(await seeMoment(world, ADA, SCENE, ada.attempt, undefined, "de")), granted(await seeMoment(world, BEN, SCENE, ben.attempt, undefined, "de"))];
    if (!("moment" in hers && "moment" in his)) throw new Error("the scene is not over");
    expect(hers.moment).toBe(his.moment);
    expect(hers.transcript).toBe(his.transcript);
    expect(hers.attempt).not.toBe(his.attempt);
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
