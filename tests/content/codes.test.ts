import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PROBLEM_CODES } from "~/content/codes";

test("every code stands in the table once, with its severity, what it means and what to do", () => {
  const rows = [...readFileSync("app/content/codes.md", "utf8").matchAll(/^\| `(?<code>[a-z-]+)` \| (?<severity>error|warning) \| (?<what>.+) \| (?<remedy>.+) \|$/gmu)].map(({ groups }) => groups ?? {});
  expect(rows.map(({ code, severity }) => `${code ?? ""} ${severity ?? ""}`).sort()).toEqual(Object.entries(PROBLEM_CODES).map(([code, severity]) => `${code} ${severity}`).sort());
  for (const { what = "", remedy = "" } of rows) expect([what, remedy]).toEqual([expect.stringMatching(/\S\.( .*)?$/u), expect.stringMatching(/\.$/u)]);
});

test("the code uses every code of the list", () => {
  const files = import.meta.glob<string>(["../../app/content/*.ts", "../../app/core/scenario/*.ts", "../../app/core/wording/*.ts", "!../../app/content/codes.ts", "!../../app/core/scenario/finding-codes.ts"], { query: "?raw", import: "default", eager: true });
  const text = Object.values(files).join("\n");
  expect(Object.keys(PROBLEM_CODES).filter((code) => !text.includes(`"${code}"`) && !text.includes(`  ${code}: `))).toEqual([]);
});
