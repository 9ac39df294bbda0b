import { describe, expect, it } from "vitest";
import { chosenIn, wishesIn } from "~/routes/answering/scene-form";

describe("what was chosen", () => {
  it.each([
    { form: "move=m1&turn=3", chosen: ["m1"] },
    { form: "move=o1&move=o2", chosen: ["o1", "o2"] },
    { form: "move=n1%3Ak1&move=n2%3Ak3", chosen: ["n1:k1", "n2:k3"] },
    { form: "move-n1=n1%3Ak1&move-n2=n2%3Ak3&csrf=x", chosen: ["n1:k1", "n2:k3"] },
    { form: "move-n1=n2%3Ak3&move-n2=&moves=a&move-=b", chosen: [] },
    { form: "turn=1", chosen: [] },
  ])("in „$form“ is $chosen", ({ form, chosen }) => {
    expect(chosenIn(new URLSearchParams(form))).toEqual(chosen);
  });
});

describe("what was wished", () => {
  it.each([
    { form: "intent=beginnen", wishes: { mode: "conversation", cards: {} } },
    { form: "mode=practice&card-yildiz=roth&card-keller=", wishes: { mode: "practice", cards: { yildiz: "roth" } } },
    { form: "mode=cheat", wishes: { mode: "conversation", cards: {} } },
  ])("in „$form“", ({ form, wishes }) => {
    expect(wishesIn(new URLSearchParams(form))).toEqual(wishes);
  });
});
