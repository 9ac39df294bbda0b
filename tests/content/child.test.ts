import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { childEntry, compilerVersion } from "~/content/child-entry";
import { startChild } from "~/content/child-process";
import { endChildren, runInChild } from "~/content/child-pool";
import type { Job } from "~/content/jobs";
import { LIMITS } from "~/content/limits";
import { HEAD } from "../fixtures/hostile/shape";

const FOLDER = path.resolve("node_modules/.cache/gegenueber");
const JOB: Job = { kind: "lesson", ask: { file: "x.mdx", text: `${HEAD}Text` } };

/** A child that misbehaves as soon as it is asked for something. */
function misbehaving(name: string, deed: string): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `misbehaving-${name}.mjs`);
  writeFileSync(file, `process.on("message", () => { ${deed} }); process.on("disconnect", () => process.exit(0)); process.send("ready");`);
  return file;
}

beforeAll(() => endChildren());

test("a job that works too long is ended, and the parent goes on", async () => {
  const child = await startChild(misbehaving("slow", "for (;;);"));
  const begun = Date.now();
  expect(await child.run(JOB)).toEqual({ ended: "too-slow" });
  expect(Date.now() - begun).toBeGreaterThanOrEqual(LIMITS.milliseconds);
  expect(child.alive()).toBe(false);
});

test("a job that takes too much memory ends the child, not the parent", async () => {
  const child = await startChild(misbehaving("hungry", "const all = []; for (;;) all.push(new Array(1000).fill({}));"));
  expect(await child.run(JOB)).toEqual({ ended: "too-much-memory" });
});

test("a child that ends by itself is told apart", async () => {
  const child = await startChild(misbehaving("gone", "process.exit(7);"));
  expect(await child.run(JOB)).toEqual({ ended: "crashed" });
  expect(await child.run(JOB)).toEqual({ ended: "crashed" });
});

test("a child that cannot start is an error with its name", async () => {
  await expect(startChild(path.join(FOLDER, "not-there.mjs"))).rejects.toThrow("not-there.mjs");
});

test("a child has no environment", async () => {
  const child = await startChild(misbehaving("looking", "process.send({ answer: Object.keys(process.env) });"));
  expect(await child.run(JOB)).toEqual({ answer: [] });
  child.kill();
});

test("after a child was ended the next file is checked by another", async () => {
  const big = await runInChild("lesson", { file: "big.mdx", text: "x".repeat(500_000) });
  const good = await runInChild("lesson", { file: "x.mdx", text: `${HEAD}Text` });
  expect(big.problems.map(({ code }) => code)).toEqual(["file-too-big"]);
  expect(good.problems).toEqual([]);
});

test("many files at once are all answered", async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => runInChild("lesson", { file: `${index}.mdx`, text: `${HEAD}<Quiz />` })));
  expect(answers.map(({ problems }) => problems[0]?.file)).toEqual(Array.from({ length: 12 }, (_, index) => `${index}.mdx`));
});

test("the compiler's version names its program and libraries", async () => {
  const wanted = JSON.parse(readFileSync("package.json", "utf8")) as { readonly dependencies: Readonly<Record<string, string>> };
  const named = readFileSync("app/content/child-entry.ts", "utf8").match(/[a-z-]+@\d+\.\d+\.\d+/gu) ?? [];
  expect(named).toEqual(["mdx-bundler", "remark-mdx", "remark-gfm", "remark-parse", "remark-stringify", "yaml", "zod"].map((name) => `${name}@${wanted.dependencies[name] ?? ""}`));
  expect(await compilerVersion()).toMatch(/^[0-9a-f]{16}$/u);
  expect(await childEntry()).toContain("content-child-");
});
