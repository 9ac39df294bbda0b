import { expect, test } from "vitest";
import { lintWords } from "~/content/word-lint";
import { de, en } from "~/i18n/locales";

function leaves(tree: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => (typeof value === "object" && value !== null ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, String(value)] as const]));
}

test.each([["de", de], ["en", en]] as const)("the pages in %s keep the rules of wording", (language, texts) => {
  const found = leaves(texts).flatMap(([key, text]) => lintWords(text.replaceAll(/\{\{\w+\}\}/gu, "…"), language, "ours").map(({ code, found: word }) => `${key}: ${code} ${word}`));
  expect(found).toEqual([]);
});
