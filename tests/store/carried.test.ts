import { expect, test } from "vitest";
import { settled } from "~/store/carried";

const TEXT = JSON.stringify({ learner: "l1", rows: [{ learner: "l1", course: "klar-sprechen", at: "2026-11-20T12:00:00.000Z", none: null }], names: ["l1", { de: "Größe" }], "": 7, __proto__name: true });

test("what is settled reads as it was written", () => {
  expect(settled(JSON.parse(TEXT))).toEqual(JSON.parse(TEXT));
});

test("nothing in it can be changed, however deep it lies", () => {
  const document = settled(JSON.parse(TEXT)) as { rows: { course: string }[]; names: object[] };
  expect([document, document.rows, document.rows[0], document.names, document.names[1]].every(Object.isFrozen)).toBe(true);
});

test("a field that is called like a prototype stays a field", () => {
  const text = '{"__proto__":{"course":"k1"},"course":"k2"}';
  expect(JSON.stringify(settled(JSON.parse(text)))).toBe(text);
});
