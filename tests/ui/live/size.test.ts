import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

test("the script of the editor stays far below what its pages may carry", async () => {
  const { outputFiles } = await build({ entryPoints: ["app/ui/workshop/live/live.ts"], bundle: true, minify: true, write: false, format: "iife", target: "es2022", legalComments: "none" });
  expect(gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length).toBeLessThan(16_000);
});
