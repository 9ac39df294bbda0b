import { expect, test } from "vitest";
import { compareScenarios } from "~/core/draft/compare";
import { diffWords } from "~/core/draft/word-diff";
import { smallScenario, words } from "../../fixtures/scenario";

test.each([
  ["", "", []], ["a b", "a b", [["same", "a b"]]], ["", "a", [["added", "a"]]], ["a", "", [["removed", "a"]]],
  ["Guten Tag Herr A", "Guten Abend Herr A", [["same", "Guten "], ["removed", "Tag "], ["added", "Abend "], ["same", "Herr A"]]],
  ["a b c d", "b c x d", [["removed", "a "], ["same", "b c "], ["added", "x "], ["same", "d"]]],
])("from %j to %j", (before, after, pieces) => {
  expect(diffWords(before, after).map(({ kind, text }) => [kind, text])).toEqual(pieces);
});

test("seeded texts: what is same and removed is the old text, what is same and added the new one", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    let state = seed;
    const next = () => (state = (state * 48_271) % 2_147_483_647);
    const text = () => Array.from({ length: next() % 20 }, () => ["ja ", "nein\n", "so  ", "…"][next() % 4]).join("");
    const [before, after] = [text(), text()];
    const put = (out: string) => diffWords(before, after).filter(({ kind }) => kind !== out).map((piece) => piece.text).join("");
    expect([put("added"), put("removed")], `seed ${seed}`).toEqual([before, after]);
  }
});

test("a very long middle is shown as a whole instead of word by word", () => {
  const many = (word: string) => Array.from({ length: 2_000 }, (_, place) => `${word}${place} `).join("");
  expect(diffWords(`x ${many("a")}y`, `x ${many("b")}y`).map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
});

test("two versions differ by moments and endings: what is new, what is gone, which words, and whether more than words", () => {
  const before = smallScenario();
  expect(compareScenarios(before, before)).toEqual([]);
  const [first, second, ...rest] = before.scenes;
  if (!first || !second) throw new Error("too small");
  const after = smallScenario({ scenes: [{ ...first, speech: words("Ganz anders.") }, { ...second, id: "neu" }, ...rest.map((scene) => ({ ...scene, mood: "angry" as const }))] });
  const changes = compareScenarios(before, after);
  expect(changes[0]).toMatchObject({ part: "scene", id: first.id, what: "changed", rules: false, texts: [{ path: ["speech"], language: "de" }, { path: ["speech"], language: "en" }] });
  expect(changes[1]).toMatchObject({ id: "neu", what: "added" });
  expect(changes.slice(2, -1).every(({ rules, texts }) => rules && texts.length === 0)).toBe(true);
  expect(changes.at(-1)).toMatchObject({ id: second.id, what: "removed" });
});
