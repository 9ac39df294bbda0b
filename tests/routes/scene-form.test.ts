import { describe, expect, it } from "vitest";
import { USUAL_DISPLAY } from "~/core/display";
import { action, loader } from "~/routes/$lang.konto.darstellung";
import { chosenIn, wishesIn } from "~/routes/answering/scene-form";
import { answerOf, called, openWorld } from "./scene-context";

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

describe("the display", () => {
  async function post(form: Readonly<Record<string, string>>) {
    const { deps } = await openWorld();
    const kept: unknown[] = [];
    const args = called({ deps, path: "/de/konto/darstellung", params: {}, form });
    const answer = await answerOf(Promise.resolve(action({ ...args, context: { ...args.context, keepDisplay: (display) => void kept.push(display) } })));
    return { ...answer, kept };
  }

  it("is kept, and leads back to where one came from", async () => {
    const next = "/de/szenen/s99-klein/spiel/lauf1?schritt=2";
    expect(await post({ next, meters: "on", motion: "on" })).toEqual({ status: 303, location: next, kept: [{ meters: true, digits: false, motion: true, lines: false }] });
  });

  it.each(["https://evil.example/", "//evil.example", ""])("never leads to another host: %s", async (next) => {
    expect((await post({ next, meters: "maybe" })).location).toBe("/de/lernen");
  });

  it("is shown as it is", async () => {
    const { deps } = await openWorld();
    const { data } = await answerOf(Promise.resolve(loader(called({ deps, path: "/de/konto/darstellung?next=/de/kurse", params: {} }))));
    expect(data).toEqual({ title: "Darstellung", display: USUAL_DISPLAY, next: "/de/kurse" });
  });
});
