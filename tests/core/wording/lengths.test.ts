import { expect, test } from "vitest";
import { dividedSpeech, lengthBetrays } from "~/core/wording/lengths";
import { wordsIn } from "~/core/wording/sentences";

const SENTENCE = "Das hier sind genau sechs Wörter. ";

test("a speech is divided behind the last sentence that can still be heard", () => {
  const [first = "", second = ""] = dividedSpeech(SENTENCE.repeat(13)) ?? [];
  expect([wordsIn(first), wordsIn(second)]).toEqual([60, 18]);
  expect(`${first} ${second}`).toBe(SENTENCE.repeat(13).trim());
});

test.each([["short", SENTENCE], ["one sentence", `${"Wort ".repeat(70)}.`]])("a speech that is %s stays whole", (_what, text) => {
  expect(dividedSpeech(text)).toBeUndefined();
});

test("a first sentence that is too long alone stands alone", () => {
  expect(dividedSpeech(`${"eins ".repeat(65)}. Und noch etwas.`)?.[1]).toBe("Und noch etwas.");
});

test.each([[[37], [20, 10], true], [[36], [20, 10], false], [[10], [19], true], [[10, 30], [19], false]])("%j best against %j others betrays: %s", (best, others, wanted) => {
  expect(lengthBetrays(best, others)).toBe(wanted);
});
