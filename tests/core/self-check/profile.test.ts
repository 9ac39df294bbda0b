import { describe, expect, it, test } from "vitest";
import { changesSince, profileOf, suggestionsFor } from "~/core/self-check/profile";
import { FIELDS, STATEMENTS, SUGGESTIONS, type Step } from "~/core/self-check/statements";

const listening = (first: Step, second?: Step) => profileOf(new Map<string, Step>([["hears-out", first], ...(second ? [["asks-openly", second] as const] : [])]))[0];

describe("the statements", () => {
  it("ask about each field twice, never one after the other", () => {
    for (const field of FIELDS) expect(STATEMENTS.filter((one) => one.field === field)).toHaveLength(2);
    STATEMENTS.forEach(({ field }, index) => expect(STATEMENTS[index + 1]?.field).not.toBe(field));
    expect(new Set(STATEMENTS.map(({ id }) => id)).size).toBe(10);
  });
});

describe("a field", () => {
  test.each([
    ["sure", "sure", "sure"], ["sure", "rather-sure", "sure"], ["sure", "rather-unsure", "rather-sure"], ["sure", "unsure", "rather-sure"],
    ["rather-sure", "unsure", "rather-unsure"], ["rather-unsure", "unsure", "rather-unsure"], ["unsure", "unsure", "unsure"],
    ["unknown", "sure", "sure"], ["unsure", "unknown", "unsure"], ["unknown", "unknown", "unknown"],
  ] as const)("with %s and %s is %s", (first, second, step) => {
    expect(listening(first, second)?.step).toBe(step);
  });

  it("has no height where nothing was said", () => {
    expect(listening("unknown")).toEqual({ field: "listening", step: "unknown" });
  });

  it("counts the half of it that was answered", () => {
    expect(listening("rather-unsure")).toEqual({ field: "listening", step: "rather-unsure", height: 1 });
  });
});

describe("since last time", () => {
  const at = (step: Step) => profileOf(new Map<string, Step>(STATEMENTS.map(({ id }) => [id, step])));

  test.each([["unsure", "sure", "surer"], ["sure", "unsure", "less-sure"], ["sure", "sure", "same"]] as const)("from %s to %s is %s", (before, now, change) => {
    expect([...changesSince(at(before), at(now)).values()]).toEqual(Array(5).fill(change));
  });

  it("says nothing about fields without words on either side", () => {
    expect(changesSince(at("unknown"), at("sure")).size).toBe(0);
    expect(changesSince(at("sure"), at("unknown")).size).toBe(0);
  });

  it("sees a change within a step", () => {
    const [before, now] = [profileOf(new Map([["hears-out", "sure"], ["asks-openly", "rather-sure"]])), at("sure")];
    expect(changesSince(before, now).get("listening")).toBe("surer");
  });
});

describe("suggestions", () => {
  it("begin with the least sure field, fields without words before sure ones, one of each", () => {
    const profile = [
      { field: "listening", step: "sure", height: 3 }, { field: "language", step: "unknown" }, { field: "refusing", step: "unsure", height: 0 },
      { field: "tension", step: "sure", height: 3 }, { field: "assuming", step: "rather-unsure", height: 1 },
    ] as const;
    expect(suggestionsFor(profile).slice(0, 5)).toEqual([SUGGESTIONS.refusing[0], SUGGESTIONS.assuming[0], SUGGESTIONS.language[0], SUGGESTIONS.listening[0], SUGGESTIONS.tension[0]]);
  });

  it("offer nothing twice", () => {
    const offered = suggestionsFor(profileOf(new Map())).map(({ id }) => id);
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered.length).toBe(new Set(Object.values(SUGGESTIONS).flat().map(({ id }) => id)).size);
  });
});
