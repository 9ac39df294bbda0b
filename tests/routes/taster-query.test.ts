import { expect, it } from "vitest";
import { tasterAsked } from "~/routes/answering/taster-query";

it.each([
  ["", [], false],
  ["hinweis=beginnen", [], false],
  ["kostprobe=a", [["a"]], false],
  ["kostprobe=&kostprobe=r1&kostprobe=r2", [["r1", "r2"]], false],
  ["kostprobe=a&dann=b", [["a"], ["b"]], false],
  ["kostprobe=", [], true],
  ["kostprobe=a&dann=", [["a"]], true],
  ["dann=b", [], false],
  ["kostprobe=&dann=b", [], true],
  [`kostprobe=${"x".repeat(65)}`, [], false],
  [Array.from({ length: 21 }, (_, place) => `kostprobe=${place}`).join("&"), [], false],
] as const)("of %j reads the answers by moment", (query, tried, empty) => {
  expect(tasterAsked(new URLSearchParams(query))).toEqual({ tried, empty });
});
