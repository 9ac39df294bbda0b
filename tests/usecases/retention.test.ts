import { describe, expect, test } from "vitest";
import { forgetDueParts } from "~/usecases/forget-due-parts";
import { planRetention, seeRetention, setRetention } from "~/usecases/set-retention";
import { writeDebriefNote } from "~/usecases/write-note";
import { ADA, ADM, complete, factTypes, granted, HR, LEA, LHR, openWorld, RAT, TOM, WITH_SCENE, type World } from "./world";

/** Two years on, with everything a course leaves behind. */
async function grown(): Promise<World> {
  const world = await openWorld([WITH_SCENE]);
  world.clock = "2024-05-01T08:00:00.000Z";
  await complete(world, ADA, WITH_SCENE);
  await complete(world, LEA, WITH_SCENE);
  world.clock = "2026-11-23T08:00:00.000Z";
  return world;
}
const log = async (world: World) => (await world.store.log.page("musterstadt", 9)).map(({ deed, by, query, people }) => ({ deed, by, query, people }));
const later = (world: World, hours: number) => void (world.clock = new Date(Date.parse(world.clock) + hours * 3_600_000).toISOString());
const RULES = { paths: 24, answers: 24 };

describe("rules", () => {
  test("are none until somebody decides, are kept and are written to the log", async () => {
    const world = await openWorld();
    expect(await seeRetention(world, ADM)).toEqual({});
    granted(await setRetention(world, ADM, RULES));
    expect(await seeRetention(world, ADM)).toEqual({ rules: RULES, changedAt: world.clock });
    expect(await log(world)).toEqual([{ deed: "retention-changed", by: "adm", query: "notes=&answers=24&paths=24&progress=&cards=&selfChecks=", people: [] }]);
  });

  test.each([[{ notes: 5 }, "notes"], [{ paths: 121 }, "paths"], [{ answers: Number.NaN }, "answers"], [{ progress: 7.5 }, "progress"]])("%j are refused by their field", async (rules, field) => {
    const world = await openWorld();
    expect(await setRetention(world, ADM, rules)).toEqual({ refused: "retention-invalid", field });
    expect(await planRetention(world, ADM, rules)).toEqual({ refused: "retention-invalid", field });
    expect(await seeRetention(world, ADM)).toEqual({});
  });

  test("are the administration's alone", async () => {
    const world = await openWorld();
    for (const who of [ADA, TOM, HR, RAT]) for (const answer of [seeRetention(world, who), planRetention(world, who, RULES), setRetention(world, who, RULES)]) expect(await answer).toEqual({ refused: "not-permitted" });
  });
});

describe("the effect", () => {
  test("is looked at without anything going, and few people are not counted", async () => {
    const world = await grown();
    const before = await factTypes(world);
    expect(await planRetention(world, ADM, { ...RULES, notes: 24 })).toEqual({ effects: [{ part: "notes", people: 0 }, { part: "answers", people: "few" }, { part: "paths", people: "few" }], begins: "2026-11-24T08:00:00.000Z" });
    expect(await factTypes(world)).toEqual(before);
  });

  test("counts from five people on", async () => {
    const world = await openWorld([WITH_SCENE]);
    world.clock = "2024-05-01T08:00:00.000Z";
    for (const person of ["ada", "ben", "hr", "tom", "rat"]) await complete(world, { person, authority: "musterstadt", roles: ["learner"] }, WITH_SCENE);
    world.clock = "2026-11-23T08:00:00.000Z";
    expect(await planRetention(world, ADM, RULES)).toMatchObject({ effects: [{ part: "answers", people: 5 }, { part: "paths", people: 5 }] });
  });
});

describe("carrying it out", () => {
  test("forgets what is due, keeps the record, and says so as counts", async () => {
    const world = await grown();
    granted(await setRetention(world, ADM, RULES));
    later(world, 24);
    expect(await forgetDueParts(world)).toMatchObject({ people: 1 });
    const left = await factTypes(world);
    expect(left).toEqual(expect.arrayContaining(["enrolled", "lesson-done", "completed", "certificate-issued"]));
    expect(left.some((type) => ["move-made", "attempt-begun", "question-answered", "check-drawn"].includes(type))).toBe(false);
    expect((await world.store.learners.record("ada")).certificates).toHaveLength(1);
    expect((await log(world))[0]).toEqual({ deed: "retention-done", by: "", query: "personen=few", people: [] });
  });

  test("a second time finds nothing and writes nothing", async () => {
    const world = await grown();
    granted(await setRetention(world, ADM, RULES));
    later(world, 24);
    await forgetDueParts(world);
    const before = await log(world);
    expect(await forgetDueParts(world)).toEqual({ people: 0, facts: 0 });
    expect(await log(world)).toEqual(before);
  });

  test("waits a day after a change, and a rule that was taken back takes nothing", async () => {
    const world = await grown();
    const before = await factTypes(world);
    granted(await setRetention(world, ADM, RULES));
    later(world, 23);
    expect(await forgetDueParts(world)).toEqual({ people: 0, facts: 0 });
    granted(await setRetention(world, ADM, {}));
    later(world, 48);
    expect(await forgetDueParts(world)).toEqual({ people: 0, facts: 0 });
    expect(await factTypes(world)).toEqual(before);
  });

  test("concerns the authority that decided it, and nobody who is still learning", async () => {
    const world = await grown();
    granted(await setRetention(world, LHR, { ...RULES, progress: 24, notes: 24 }));
    const [ada, lea] = [await factTypes(world), await factTypes(world, "lea")];
    const attempt = (await world.store.learners.read("lea")).facts.flatMap((fact) => (fact.type === "attempt-begun" ? [fact.attempt] : []))[0] ?? "";
    granted(await writeDebriefNote(world, LEA, attempt, "feeling", "Neu"));
    later(world, 24);
    await forgetDueParts(world);
    expect(await factTypes(world)).toEqual(ada);
    const left = await factTypes(world, "lea");
    expect(left.length).toBeLessThan(lea.length);
    expect(left).toEqual(expect.arrayContaining(["attempt-begun", "move-made", "note-written"]));
    expect(left).not.toContain("question-answered");
  });

  test("stops where the server ends", async () => {
    const world = await grown();
    granted(await setRetention(world, ADM, RULES));
    later(world, 24);
    expect(await forgetDueParts(world, AbortSignal.abort())).toEqual({ people: 0, facts: 0 });
  });
});
