import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, signIn, test } from "./steps/base";
import { COURSE, LESSONS } from "./steps/content";

// Budgets of a first view. One may only be raised in a commit that says why.

const STYLE = 32_000;
const FONTS = 45_000;
const HTML = 35_000;
const REQUESTS = 20;
const ASSETS = "build/client/assets";

test("the style sheet is at most 32 kB in brotli, the two faces that are fetched ahead at most 45 kB", async ({ request }) => {
  const html = await (await request.get("/de/anmelden")).text();
  const style = /href="\/assets\/([^"]+\.css)"/.exec(html)?.[1] ?? "none";
  expect(readFileSync(join(ASSETS, `${style}.br`)).length).toBeLessThanOrEqual(STYLE);
  const fonts = [...html.matchAll(/<link rel="preload" href="(\/fonts\/[^"]+)"/g)].map(([, address = ""]) => address);
  expect(fonts).toHaveLength(2);
  expect(fonts.reduce((sum, address) => sum + readFileSync(join("public", address)).length, 0)).toBeLessThanOrEqual(FONTS);
  expect(readdirSync(ASSETS).filter((name) => name.endsWith(".css") && name.startsWith("app-"))).toEqual([style]);
});

test("a first view is at most 20 requests to one origin and 35 kB of HTML", async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, "fertig@musterstadt.example");
  for (const path of ["anmelden", "lernen", `kurse/${COURSE}`, `kurse/${COURSE}/${LESSONS[0] ?? ""}`, "szenen/s12-die-schachtel", "szenen/s12-die-schachtel/lesefassung", "konto/daten", "barrierefreiheit"]) {
    const asked: string[] = [];
    const note = (request: { url(): string }) => void asked.push(request.url());
    page.on("request", note);
    const answer = await page.goto(`/de/${path}`, { waitUntil: "load" });
    page.off("request", note);
    expect(asked.length, path).toBeLessThanOrEqual(REQUESTS);
    expect(asked.filter((url) => new URL(url).origin !== new URL(baseURL ?? url).origin), path).toEqual([]);
    expect(gzipSync((await answer?.body()) ?? "").length, path).toBeLessThanOrEqual(HTML);
  }
  await context.close();
});
