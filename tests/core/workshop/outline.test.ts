import type { Tree } from "~/core/workshop/tree";
import { expect, test } from "vitest";
import { outlineOf } from "~/core/workshop/outline";

const SCRIPT = {
  start: "b2", cast: { yildiz: { address: "Frau Yıldız" } }, meters: { trust: { label: "Vertrauen" } }, flags: { told: "Sie wissen es." },
  scenes: {
    a1: { title: "Zuletzt", speaker: "yildiz", mood: "calm", moves: { m1: { say: "Weiter", to: "end" } } },
    b2: { title: "Zuerst", speaker: "yildiz", mood: "tense", moves: { m2: { say: "Rechts", effects: { trust: -1, set: ["told"] }, to: "c3" }, m3: { do: "Links", to: "a1" } } },
    c3: { title: "Danach", speaker: "niemand", mood: "calm", moves: { m4: { say: "Zurück", when: { all: [{ flag: "told", is: true }] }, to: "b2" }, m5: { say: "Nirgends", to: "weg" } } },
    d4: { title: "Allein", speaker: "yildiz", mood: "calm", moves: {} },
  },
  endings: { e1: { title: "Gut", kind: "gelungen" } },
};

test("scenes stand depth first from the start, unreached ones apart, with who leads to them", () => {
  const { scenes, unreached } = outlineOf(SCRIPT);
  expect(scenes.map(({ id, number, from, start }) => [id, number, from, start])).toEqual([["b2", 1, [2], true], ["c3", 2, [1], false], ["a1", 3, [1], false]]);
  expect(unreached.map(({ id, number }) => [id, number])).toEqual([["d4", 4]]);
});

test("answers say where they lead and what they change, in words", () => {
  const [first, second] = outlineOf(SCRIPT).scenes;
  expect(first?.answers).toMatchObject([{ text: "Rechts", to: { kind: "scene", number: 2, title: "Danach" }, effects: [{ name: "Vertrauen", step: -1 }, { name: "Sie wissen es.", sets: true }] }, { text: "Links", to: { kind: "scene", number: 3 } }]);
  expect(second?.answers.map(({ to }) => to.kind)).toEqual(["scene", "none"]);
  expect(second?.speaker).toBe("niemand");
});

test.each<Tree>([{}, null, "Text", { scenes: { a: null, b: "x", c: { moves: [] } }, start: "a" }, { scenes: [], start: 3 }])("what is no scenario yet has an outline too: %j", (draft) => {
  expect(() => outlineOf(draft)).not.toThrow();
});

test("a chain of thousands of scenes is read without recursion", () => {
  const scenes = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`s${index}`, { title: "", moves: { [`m${index}`]: { to: `s${index + 1}` } } }]));
  expect(outlineOf({ start: "s0", scenes }).scenes).toHaveLength(10_000);
});
