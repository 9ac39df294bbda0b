import { expect, test } from "vitest";
import { lintWords } from "~/core/wording/word-lint";
import { de, en } from "~/i18n/locales";

function leaves(tree: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => (typeof value === "object" && value !== null ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, String(value)] as const]));
}

/** Colours as adjectives, and sides: what somebody may not see. Keys are called by their side. */
const SEEN_ONLY = { de: /\b(?:rot|grün|blau|gelb|orange)(?:e[nrsm]?)?\b|(?<!Pfeil )\b(?:rechts|links)\b/iu, en: /\b(?:red|green|blue|yellow|orange)\b|\b(?:on|to) the (?:right|left)\b/iu } as const;

/** What somebody chooses for a drawn figure: here the colour is the thing itself. */
const NAMED = /^editor\.words\./u;

test.each([["de", de], ["en", en]] as const)("R29 no text of the pages in %s points by colour or side", (language, texts) => {
  expect(leaves(texts).filter(([key, text]) => !NAMED.test(key) && SEEN_ONLY[language].test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
});

test.each([["de", de], ["en", en]] as const)("the pages in %s keep the rules of wording", (language, texts) => {
  const found = leaves(texts).flatMap(([key, text]) => lintWords(text.replaceAll(/\{\{\w+\}\}/gu, "…"), language, "ours").map(({ code, found: word }) => `${key}: ${code} ${word}`));
  expect(found).toEqual([]);
});
