import { expect, test } from "vitest";
import { createTexts } from "~/store/lowdb/texts";
import { chanceOf } from "./faults/chance";

type Document = { readonly id: string; readonly facts: readonly unknown[]; readonly notes: readonly unknown[]; readonly revision?: number | undefined };

function fact(number: number): object {
  return { kind: "answered", number, text: `Ä\u0000\ud800"${number}`, at: [number, null, undefined] };
}

test("what is written is what JSON.stringify writes, whatever was written before", () => {
  const chance = chanceOf(11);
  const texts = createTexts({ documents: 3, characters: 4_000 });
  const documents = new Map<string, Document>();
  for (let step = 0; step < 2_000; step += 1) {
    const path = `learners/${chance.number(6)}`;
    const before = documents.get(path) ?? { id: path, facts: [], notes: [] };
    const shorter = chance.percent(10);
    const next: Document = {
      id: path,
      facts: shorter ? before.facts.slice(0, chance.number(3)) : [...before.facts, ...Array.from({ length: chance.number(3) }, () => fact(step))],
      notes: chance.percent(20) ? [fact(step), ...before.notes] : before.notes,
      revision: chance.percent(30) ? undefined : step,
    };
    documents.set(path, next);
    expect(texts.of(path, next)).toBe(JSON.stringify(next));
  }
});

test("a list that looks alike but holds other facts is made into text anew", () => {
  const texts = createTexts();
  expect(texts.of("a", { facts: [fact(1), fact(2)] })).toBe(JSON.stringify({ facts: [fact(1), fact(2)] }));
  const changed = { facts: [{ ...fact(1), text: "anders" }, fact(2), fact(3)] };
  expect(texts.of("a", changed)).toBe(JSON.stringify(changed));
});

test("lists of nothing, of what JSON has no word for, and empty documents", () => {
  const texts = createTexts();
  for (const document of [{}, { facts: [] }, { facts: [undefined, null, Number.NaN] }, { facts: [undefined, null, Number.NaN, 1] }, { "ö\"": "x", facts: [[]] }]) {
    expect(texts.of("a", document)).toBe(JSON.stringify(document));
  }
});
