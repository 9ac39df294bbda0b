import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

test("the one script of unhydrated pages stays below 3 kB compressed", async () => {
  const { outputFiles } = await build({ entryPoints: ["app/ui/enhance.ts"], bundle: true, minify: true, write: false, format: "iife", target: "es2022", legalComments: "none" });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  expect(bytes.length).toBeGreaterThan(1_000);
  // Browsers ask for gzip over plain http; brotli is smaller still.
  expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(3_000);
});
