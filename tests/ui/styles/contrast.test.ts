import { describe, expect, test } from "vitest";
import { contrast } from "~/ui/figures/colour";
import { sheet, tokens } from "./sheet";

const colours = tokens();
const SCHEMES = [["light", 0], ["dark", 1]] as const;
const GROUNDS = ["page", "quiet", "soft"];

const TEXT_PAIRS = [
  ...["text", "muted", "action", "action-hover"].flatMap((name) => GROUNDS.map((ground) => [name, ground] as const)),
  ...["success", "info", "warning", "danger", "person"].flatMap((name) => [[name, "page"], [name, `${name}-soft`], ["text", `${name}-soft`], ["muted", `${name}-soft`]] as const),
  ["on-action", "action"],
  ["on-action", "action-hover"],
] as const;

const EDGE_PAIRS = [
  ...["edge", "action", "text", "person"].flatMap((name) => GROUNDS.map((ground) => [name, ground] as const)),
  ["rim", "wall"],
  ["rim", "wall-low"],
  ["wall-line", "paper"],
] as const;

function ratio(name: string, ground: string, scheme: 0 | 1): number {
  const [front, back] = [colours[name], colours[ground]];
  if (!front || !back) throw new Error(`no token ${name} or ${ground}`);
  return contrast(front[scheme], back[scheme]);
}

describe.each(SCHEMES)("R11 in the %s scheme", (_, scheme) => {
  test.each(TEXT_PAIRS)("%s on %s can be read", (name, ground) => {
    expect(ratio(name, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(EDGE_PAIRS)("the edge %s is seen on %s", (name, ground) => {
    expect(ratio(name, ground, scheme)).toBeGreaterThanOrEqual(3);
  });
});

test("every token of text and edges has a system colour in forced colours", () => {
  const forced = sheet("tokens.css").split("@media (forced-colors: active)")[1] ?? "";
  for (const name of ["page", "quiet", "soft", "text", "muted", "action", "on-action", "edge", "line", "success", "danger"]) {
    expect(forced).toMatch(new RegExp(`--app-${name}: (Canvas|CanvasText|LinkText);`));
  }
});

test("each token is defined once", () => {
  const names = [...(sheet("tokens.css").split("@media")[0] ?? "").matchAll(/--app-([a-z-]+):/g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
});
