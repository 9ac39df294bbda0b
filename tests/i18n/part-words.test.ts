import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { LANGUAGES } from "~/core/words";
import { partWords } from "~/i18n/part-words";

const SHIPPED = ["courses/scenarios", "courses/patterns"].flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith(".yaml")).flatMap((file) =>
  [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/casting: \{ part: ([\w-]+)/gu)].map(([, part = ""]) => part)));

test("every part in what is shipped has words in German, and none is its key", () => {
  expect(SHIPPED.length).toBeGreaterThan(40);
  expect(SHIPPED.filter((part) => partWords(part, "de") === part)).toEqual([]);
});

test("a part that nobody knows stands as it was named", () => {
  for (const language of LANGUAGES) for (const part of ["baut-bruecken", "constructor"]) expect(partWords(part, language)).toBe(part);
});
