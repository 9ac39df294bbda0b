import { statSync } from "node:fs";
import { transform } from "esbuild";
import { expect, test } from "vitest";
import { sheet, sheetNames } from "./sheet";

const own = sheetNames().map((name) => [name, sheet(name)] as const);

test.each(own)("%s is sound CSS", async (_, css) => {
  expect((await transform(css, { loader: "css" })).warnings).toEqual([]);
});

test.each(own)("%s sets no type size in pixels", (_, css) => {
  expect(css).not.toMatch(/font(-size)?:[^;}]*\dpx/);
});

test.each(own)("%s sets no type below 16 px but on paper", (name, css) => {
  if (name === "print.css") return;
  const sizes = [...css.matchAll(/font-size: ([\d.]+)rem/g)].map(([, size]) => Number(size));
  expect(sizes.every((size) => size >= 1)).toBe(true);
});

test.each(own.filter(([name]) => name !== "kern-fixes.css" && name !== "forced.css"))("%s names only classes of ours or corrects KERN inside them", (_, css) => {
  const classes = [...css.replaceAll(/url\([^)]*\)|"[^"]*"/g, "").matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name ?? "");
  expect(classes.filter((name) => !/^(app|kern)-/.test(name))).toEqual([]);
});

test("every class of the sheet is told in the list for page authors", () => {
  const list = sheet("README.md");
  const names = new Set(own.flatMap(([, css]) => [...css.matchAll(/\.(app-[a-z]+(?:-[a-z]+)*)/g)].map(([, name]) => name ?? "")));
  const drawn = (name: string): boolean => /^app-(draw|figure|mark|breath|meter|rosette|stage|hills|appear)/.test(name);
  expect([...names].filter((name) => !drawn(name) && !list.includes(name))).toEqual([]);
});

test("paper opens what a reader could unfold in a lesson, and leaves out what only a screen can do", () => {
  const css = sheet("print.css");
  expect(css).toContain(":is(.app-sources, .app-reveal, .app-term-note)::details-content { display: block; content-visibility: visible");
  for (const left of [".app-disclosure:not(.app-sources)", ".app-chips", "nav.app-views", ".kern-form-input:has(> textarea:placeholder-shown)"]) expect(css).toContain(left);
});

test("KERN lies in a layer below ours, and what must beat its !important in one before it", () => {
  expect(sheet("app.css")).toMatch(/^@layer forced, kern, app;/);
  expect(sheet("app.css")).toContain('@import "@kern-ux/native/dist/kern.min.css" layer(kern);');
});

test("every face named in the sheet is in the public folder and small", () => {
  const files = [...sheet("fonts.css").matchAll(/url\("(\/fonts\/[^"]+)"\)/g)].map(([, path]) => path ?? "");
  expect(files).toHaveLength(9);
  for (const path of files) {
    expect(statSync(new URL(`../../../public${path}`, import.meta.url)).size).toBeLessThan(22_000);
  }
});
