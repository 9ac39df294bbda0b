import { expect, it } from "vitest";
import { keep } from "~/i18n/kept";
import { textsIn } from "~/i18n/texts";

it("a text is made once", () => {
  const kept = keep<string>(1_000);
  let made = 0;
  const text = (): string => `made ${(made += 1)}`;
  expect([kept.get("a", text), kept.get("a", text)]).toEqual(["made 1", "made 1"]);
});

it("is never longer than it may be, whatever is asked for", () => {
  const kept = keep<string>(1_000);
  for (let number = 0; number < 5_000; number += 1) {
    kept.get(`key ${number % 700}`, () => "x".repeat(number % 97));
    expect(kept.size()).toBeLessThanOrEqual(1_000);
    expect(kept.values().join("").length).toBeLessThanOrEqual(kept.size());
  }
});

it("forgets what nobody asks for and keeps what is in use", () => {
  const kept = keep<string>(1_000);
  let made = 0;
  kept.get("unused", () => "x".repeat(50));
  for (let number = 0; number < 200; number += 1) {
    kept.get("used", () => `${(made += 1)}`);
    kept.get(`other ${number}`, () => "y".repeat(50));
  }
  expect(made).toBe(1);
  expect(kept.values()).not.toContain("x".repeat(50));
});

it("gives what is too long for it, without keeping it", () => {
  const kept = keep<string>(100);
  expect(kept.get("long", () => "x".repeat(60))).toHaveLength(60);
  expect(kept.size()).toBe(0);
});

it("texts with values are told apart by language, name, kind and length of each value", () => {
  const [de, en] = [textsIn("de"), textsIn("en")];
  expect(de("lesson.previous", { title: "Eins" })).not.toBe(de("lesson.previous", { title: "Zwei" }));
  expect(de("lesson.previous", { title: "Eins" })).not.toBe(en("lesson.previous", { title: "Eins" }));
  expect(de("lesson.asOf", { day: "a|review:1:b", review: "c" })).not.toBe(de("lesson.asOf", { day: "a", review: "b|review:1:c" }));
  expect(de("course.minutes", { count: 1 })).not.toBe(de("course.minutes", { count: 2 }));
});
