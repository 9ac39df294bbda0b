import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startChild, type Child } from "~/content/child-process";
import type { Job } from "~/content/jobs";
import { LIMITS } from "~/content/limits";
import type { Problem } from "~/content/port";
import { BENIGN } from "../fixtures/hostile/benign";
import { CODE_CASES } from "../fixtures/hostile/code";
import { CANARY_FILE, HEAD, SECRET, type HostileCase } from "../fixtures/hostile/shape";
import { SIZE_CASES } from "../fixtures/hostile/size";
import { TEXT_CASES } from "../fixtures/hostile/text";
import { YAML_CASES } from "../fixtures/hostile/yaml";

const CASES = [...CODE_CASES, ...TEXT_CASES, ...SIZE_CASES, ...YAML_CASES];
const ENTRY = path.resolve("node_modules/.cache/gegenueber/watched-child.mjs");

type Seen = { readonly answered: { readonly value?: unknown; readonly problems: readonly Problem[] }; readonly appeared: readonly string[]; readonly environment: readonly string[] };

beforeAll(async () => {
  rmSync(CANARY_FILE, { force: true });
  process.env.GEGENUEBER_SECRET = SECRET;
  mkdirSync(path.dirname(ENTRY), { recursive: true });
  await build({ entryPoints: ["tests/fixtures/hostile/watched-child.ts"], bundle: true, format: "esm", platform: "node", packages: "external", outfile: ENTRY });
});

afterAll(() => {
  delete process.env.GEGENUEBER_SECRET;
});

function jobOf({ kind, text }: HostileCase): Job {
  if (kind === "scenario") return { kind, ask: { de: { file: "x.yaml", text }, en: { file: "x.en.yaml" } } };
  return { kind, ask: { file: kind === "lesson" ? "x.mdx" : "x.yaml", text } };
}

/** Two children share the work; answers come in the order of the cases. One that was ended is replaced. */
async function runAll(jobs: readonly Job[]): Promise<readonly (Seen | string)[]> {
  const seen: (Seen | string)[] = [];
  const waiting = [...jobs.entries()];
  const work = async (first: Child) => {
    let child = first;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (!child.alive()) child = await startChild(ENTRY);
      const outcome = await child.run(next[1]);
      seen[next[0]] = "answer" in outcome ? (outcome.answer as Seen) : outcome.ended;
    }
    child.kill();
  };
  await Promise.all((await Promise.all([startChild(ENTRY), startChild(ENTRY)])).map(work));
  return seen;
}

/** Elements, properties and addresses that would do something on a page. */
const HARMFUL = /"name":"(?:script|iframe|object|embed|style|form|img|svg|input)"|"on[a-z]+":|"style":|"dangerouslySetInnerHTML"|"href":"(?!https:|mailto:|tel:|\/(?!\/)|#u-)/iu;

test("there are at least 200 hostile cases and 20 look-alikes", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(200);
  expect(Object.keys(BENIGN).length).toBeGreaterThanOrEqual(20);
  expect(new Set(CASES.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(CASES.length);
});

test("of the hostile cases none runs, hangs, crashes or leaks, and each is refused or inert", async () => {
  const seen = await runAll(CASES.map(jobOf));
  const wrong = CASES.flatMap((hostile, index) => {
    const verdict = judge(hostile, seen[index]);
    return verdict === undefined ? [] : [`${hostile.kind} ${hostile.name}: ${verdict}`];
  });
  expect(wrong).toEqual([]);
  expect(existsSync(CANARY_FILE)).toBe(false);
}, 180_000);

function judge(hostile: HostileCase, seen: Seen | string | undefined): string | undefined {
  // Budgets decide; a bomb within them may end the child, and is refused by that.
  if (seen === undefined || typeof seen === "string") return seen !== undefined && seen !== "crashed" ? `ended ${seen}` : `ended ${seen ?? "without an answer"}`;
  if (seen.appeared.length > 0) return `left ${seen.appeared.join(", ")}`;
  if (seen.environment.length > 0) return `saw the environment ${seen.environment.join(", ")}`;
  const text = JSON.stringify(seen.answered);
  if (text.includes(SECRET)) return "leaked the secret";
  const errors = seen.answered.problems.filter(({ severity }) => severity === "error");
  if (errors.some(({ line, column, message }) => line < 1 || column < 1 || message === "")) return "has a problem without place or sentence";
  // The English file is missing on purpose: that alone refuses nothing here.
  const own = errors.filter(({ code }) => code !== "translation-missing" || hostile.kind !== "scenario");
  if (hostile.must === "refused") return own.length > 0 ? undefined : "was accepted";
  if (seen.answered.value === undefined) return `was refused: ${errors.map(({ code }) => code).join(", ")}`;
  return HARMFUL.test(text) ? "kept something harmful" : undefined;
}

test("look-alikes pass and say what they said", async () => {
  const all = Object.entries(BENIGN);
  const seen = await runAll(all.map(([, { body }]): Job => ({ kind: "lesson", ask: { file: "x.mdx", text: HEAD + body } })));
  const wrong = all.flatMap(([name, { says }], index) => {
    const found = seen[index];
    if (found === undefined || typeof found === "string") return [`${name}: ${found ?? "no answer"}`];
    const errors = found.answered.problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
    const strings = JSON.stringify(found.answered.value ?? "");
    return errors.length > 0 || !strings.includes(JSON.stringify(says).slice(1, -1)) ? [`${name}: ${errors.join(", ")} ${strings.slice(-200)}`] : [];
  });
  expect(wrong).toEqual([]);
}, 60_000);

test("the limits for one file are those of the contract", () => {
  expect([LIMITS.milliseconds, LIMITS.megabytes]).toEqual([2_000, 128]);
});
