import { describe, expect, it } from "vitest";
import { coachedOn } from "~/core/scenario/coach";
import type { Scenario } from "~/core/scenario/model";
import { kindsScenario } from "../../fixtures/kinds-scenario";
import { smallScenario, withMove } from "../../fixtures/scenario";
import { played } from "./played";

function coached(path: string, of: Scenario = smallScenario(), bypass = false) {
  const found = coachedOn(played(path, bypass, of), "de");
  return found && { advice: found.advice.map(({ text }) => text), tempting: found.tempting.map(({ text }) => text) };
}

describe("the coach", () => {
  it("is silent before the first answer", () => {
    expect(coached("")).toBeUndefined();
  });

  it.each([
    { path: "o1", advice: ["Hinweis r2"], tempting: [] },
    { path: "o1,m2", advice: ["Hinweis m2"], tempting: ["Verlockung m2"] },
    { path: "c1,a1", advice: ["Hinweis a1"], tempting: [] },
  ])("after „$path“ speaks of that answer, and why it tempts unless it was strong", ({ path, advice, tempting }) => {
    expect(coached(path)).toEqual({ advice, tempting });
  });

  it("speaks of the own answer, not of a moment that was left out", () => {
    expect(coached("c1,a2", smallScenario(), true)?.advice).toEqual(["Hinweis a2"]);
  });

  it("speaks of every sentence of a letter and of the whole", () => {
    expect(coached("w1,w2,x1,n1:k2+n2:k3", kindsScenario())).toEqual({ advice: ["Hinweis k2", "Hinweis k3", "Hinweis z1"], tempting: ["Verlockung k2"] });
  });

  it("has nothing to say where nobody wrote anything", () => {
    expect(coached("w1", kindsScenario())).toBeUndefined();
    expect(coached("o1,m1", withMove("s3", "m1", { hint: undefined, appeal: undefined }))).toBeUndefined();
  });
});
