import { readdir } from "node:fs/promises";
import { describe, expect, it, test } from "vitest";
import { STATEMENTS, SUGGESTIONS, type Step } from "~/core/self-check/statements";
import { forgetPrivateParts } from "~/usecases/forget-private-parts";
import { seeOwnDays } from "~/usecases/see-own-data";
import { seePrivateParts } from "~/usecases/see-private-parts";
import { answerSelfCheck, forgetSelfCheck, seeSelfCheckQuestion, seeSelfCheckResult, seeSelfChecks } from "~/usecases/self-check";
import { ADA, BEN, factTypes, granted, openWorld, type World } from "./world";

async function answerAll(world: World, round: number, step: Step = "sure") {
  for (let place = 1; place <= STATEMENTS.length; place += 1) granted(await answerSelfCheck(world, ADA, round, place, step));
}

describe("taking stock", () => {
  it("can be left and gone on with", async () => {
    const world = await openWorld();
    expect(granted(await seeSelfChecks(world, ADA))).toEqual({ round: 1, place: 1, begun: false, past: [] });
    granted(await answerSelfCheck(world, ADA, 1, 1, "rather-sure"));
    expect(granted(await seeSelfChecks(world, ADA))).toEqual({ round: 1, place: 2, begun: true, past: [] });
    expect(granted(await seeSelfCheckQuestion(world, ADA, 1, 1))).toEqual({ round: 1, place: 1, total: 10, statement: "hears-out", step: "rather-sure" });
    expect(await seeSelfCheckResult(world, ADA, 1, "de")).toEqual({ refused: "not-found" });
  });

  it("ends with a profile, and again with what has changed", async () => {
    const world = await openWorld();
    await answerAll(world, 1, "unsure");
    const first = granted(await seeSelfCheckResult(world, ADA, 1, "de"));
    expect(first).toMatchObject({ round: 1, newest: true, profile: Array(5).fill({ step: "unsure", height: 0 }) });
    expect(first.before).toBeUndefined();
    await answerAll(world, 2);
    expect(granted(await seeSelfCheckResult(world, ADA, 2, "de")).before).toMatchObject({ changes: { listening: "surer", assuming: "surer" } });
    expect(granted(await seeSelfCheckResult(world, ADA, 1, "de"))).toMatchObject({ newest: false });
    expect(granted(await seeSelfChecks(world, ADA))).toMatchObject({ round: 3, begun: false, past: [{ round: 2 }, { round: 1 }] });
  });

  test.each([[1, 0], [1, 11], [2, 1]])("knows no statement %s/%s", async (round, place) => {
    const world = await openWorld();
    expect(await seeSelfCheckQuestion(world, ADA, round, place)).toEqual({ refused: "not-found" });
    expect(await answerSelfCheck(world, ADA, round, place, "sure")).toEqual({ refused: "not-found" });
    expect(await factTypes(world)).toEqual([]);
  });

  it("is nobody else's", async () => {
    const world = await openWorld();
    await answerAll(world, 1);
    expect(await seeSelfCheckResult(world, BEN, 1, "de")).toEqual({ refused: "not-found" });
    expect(granted(await seeSelfChecks(world, BEN)).past).toEqual([]);
  });

  it("is deleted a round at a time, or whole with the private parts", async () => {
    const world = await openWorld();
    await answerAll(world, 1);
    await answerAll(world, 2);
    expect(await forgetSelfCheck(world, ADA, 1)).toBe("done");
    expect(await forgetSelfCheck(world, ADA, 1)).toEqual({ refused: "not-found" });
    expect(granted(await seeSelfChecks(world, ADA)).past).toMatchObject([{ round: 2 }]);
    expect(granted(await seePrivateParts(world, ADA, ["selfChecks"]))).toMatchObject({ counts: { selfChecks: 10 }, taken: 10, unfinished: [] });
    expect(await forgetPrivateParts(world, ADA, ["selfChecks"])).toBe(10);
    expect(await factTypes(world)).toEqual([]);
  });

  it("is told among the own data", async () => {
    const world = await openWorld();
    granted(await answerSelfCheck(world, ADA, 1, 3, "unknown"));
    const { days } = granted(await seeOwnDays(world, ADA, "de", 1));
    expect(days.flatMap(({ facts }) => facts)).toMatchObject([{ type: "self-check-answered", part: "selfChecks", statement: { id: "says-no", step: "unknown" }, count: 1 }]);
  });
});

describe("suggestions", () => {
  it("are left out where somebody cannot see them", async () => {
    const world = await openWorld();
    await answerAll(world, 1);
    expect(granted(await seeSelfCheckResult(world, ADA, 1, "de")).suggestions).toEqual([]);
  });

  it("name what is shipped", async () => {
    for (const one of Object.values(SUGGESTIONS).flat()) {
      if (one.kind === "scene") expect(await readdir("courses/scenarios")).toContain(`${one.id}.yaml`);
      else expect((await readdir(`courses/${one.course}/lessons`)).filter((name) => name.replace(/^\d+-/u, "") === `${one.id}.de.mdx`), one.id).toHaveLength(1);
    }
  });
});
