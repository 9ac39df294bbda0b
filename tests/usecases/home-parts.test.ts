import { describe, expect, test } from "vitest";
import { assignCourse } from "~/usecases/assign-course";
import { beginScenario } from "~/usecases/begin-scenario";
import { seeHome } from "~/usecases/see-home";
import { ADA, complete, COURSE, granted, HR, NO_CHECK, openWorld, SCENE, WITH_SCENE, withStore, type World } from "./world";

const BOTH = [COURSE, NO_CHECK];
const home = async (world: World) => granted(await seeHome(world, ADA, "de"));
const assign = (world: World, course: string, due: string) => assignCourse(world, HR, { course, target: { kind: "authority" }, mandatory: true, due });

describe("a part that cannot be read", () => {
  const broken = () => Promise.reject(new Error("kaputt"));

  test.each([
    { what: "what HR keeps of her", part: "dossiers", change: { read: broken }, failed: ["due", "next", "recognised", "reminders"] },
    { what: "the assignments", part: "assignments", change: { ofAuthority: broken }, failed: ["due", "next", "reminders"] },
  ] as const)("is said alone and logged, and what was completed stands: $what", async ({ part, change, failed }) => {
    const world = await openWorld(BOTH);
    await assign(world, "ohne", "2026-12-04");
    const certificate = await complete(world);
    const seen = await home(withStore(world, part, change));
    expect(seen).toMatchObject({ name: "Ada Öztürk", due: [], open: [], suggestions: [], finished: [{ course: "kurs", certificate }] });
    expect([...seen.failed].sort()).toEqual(failed);
    expect(world.logged.map(({ code }) => code).sort()).toEqual(failed.map((region) => `home-${region}`));
  });

  test("leaves a conversation under way to be gone on with, and the deadlines where only the conversation is lost", async () => {
    const world = await openWorld([WITH_SCENE]);
    await assign(world, "kurs", "2026-12-24");
    await beginScenario(world, ADA, SCENE, false);
    expect(await home(withStore(world, "assignments", { ofAuthority: broken }))).toMatchObject({ next: { kind: "scenario" }, failed: ["reminders", "due"] });
    const lost = await home(Object.assign({ ...world }, { catalogue: { ...world.catalogue, scenario: broken } }));
    expect(lost).toMatchObject({ due: [{ course: "kurs" }], failed: ["next"] });
  });

  test("has nothing suggested in its place; suggestions fail alone, too", async () => {
    const world = await openWorld(BOTH);
    const lost = await home(Object.assign({ ...world }, { catalogue: { ...world.catalogue, scenarios: broken } }));
    expect(lost).toMatchObject({ suggestions: [], failed: ["suggestions"] });
    expect((await home(world)).failed).toEqual([]);
  });
});
