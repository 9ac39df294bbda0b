import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { serverInBrowser } from "./architecture/browser";
import { forbiddenImports } from "./architecture/rules";
import { readSources } from "./architecture/sources";

const SOURCES = readSources("app");
const FORBIDDEN_NAMES = /(^|[-.])(utils?|helpers?|manager|services?|common|misc)([-.]|$)/;
const TOP_LEVEL = new Set([
  "app", "courses", "public", "tests", "remix.config.js", "package.json", "tsconfig.json", "README.md",
  "vite.config.ts", "vitest.config.ts", "eslint.config.js", "package-lock.json", ".ci", ".gitignore", ".gitattributes", ".env.example",
  "LICENCE.md", "NOTICE.md", "Containerfile", "Dockerfile", ".containerignore", ".dockerignore", "compose.yaml",
]);

describe("rooms", () => {
  test("nobody imports from a room that is not theirs to use", () => {
    expect(forbiddenImports(SOURCES)).toEqual([]);
  });

  test.each([
    ["app/core/forged.ts", 'import { z } from "zod";'],
    ["app/core/forged.ts", 'import { createMachine } from "xstate";'],
    ["app/core/forged.ts", 'const later = await import("node:fs");'],
    ["app/usecases/forged.ts", 'import { openMemoryStore } from "../store/memory/store";'],
    ["app/usecases/forged.ts", 'export { openMemoryStore } from "../store/memory/store";'],
    ["app/store/memory/forged.ts", 'import { takeLock } from "../lowdb/lock";'],
    ["app/store/forged.ts", 'import { isRecordFact } from "../core/progress/facts";'],
    ["app/content/forged.ts", 'import type { Store } from "../store/port";'],
    ["app/ui/forged.tsx", 'import { verifySignIn } from "~/usecases/sign-in";'],
    ["app/routes/forged.tsx", 'import { openLowdbStore } from "~/store/lowdb/store";'],
    ["app/http/forged.ts", 'import { verifySignIn } from "~/usecases/sign-in";'],
    ["app/commands/forged.ts", 'import { SignInPage } from "../ui/sign-in/sign-in-page";'],
    ["app/elsewhere/forged.ts", ""],
  ])("a forged file bites: %s with %s", (path, text) => {
    expect(forbiddenImports(new Map([[path, text]]))).toHaveLength(1);
  });
});

describe("what the browser can reach", () => {
  test("holds nothing of the server", () => {
    expect(serverInBrowser(SOURCES)).toEqual([]);
  });

  const LOADER = 'import { openLesson } from "~/usecases/open-lesson";\nexport const loader = () => load();\nfunction load() { return openLesson(); }\n';

  test("a loader may use the server, also by a function of its own", () => {
    expect(serverInBrowser(new Map([["app/routes/page.tsx", `${LOADER}export default function Page() { return null; }`]]))).toEqual([]);
  });

  test.each([
    ["a component", `${LOADER}export default function Page() { return <p>{openLesson.name}</p>; }`],
    ["a function the component uses", `${LOADER}export default function Page() { return load(); }`],
    ["meta", `${LOADER}export const meta = () => [openLesson];\nexport default () => null;`],
    ["an import for its effect", 'import "~/deps.server";\nexport default function Page() { return null; }'],
    ["a file in between", 'import { ask } from "./answering/forged";\nexport default function Page() { return ask(); }'],
  ])("%s that does is found", (_name, text) => {
    const between = ["app/routes/answering/forged.ts", 'import { requireViewer } from "~/session.server";\nexport function ask() { return requireViewer(); }'] as const;
    expect(serverInBrowser(new Map([["app/routes/page.tsx", text], between]))).toHaveLength(1);
  });
});

test("no file has a name that says nothing", () => {
  const names = [...SOURCES.keys(), ...readdirSync("tests", { recursive: true, encoding: "utf8" })].map((path) => basename(path));
  expect(names.filter((name) => FORBIDDEN_NAMES.test(name))).toEqual([]);
  expect(["date-utils.ts", "helpers.ts", "common.ts"].every((name) => FORBIDDEN_NAMES.test(name))).toBe(true);
});

test("the top level holds what the house names", () => {
  const entries = existsSync(".git")
    ? execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n").flatMap((path) => (path === "" ? [] : [path.split("/")[0] ?? ""]))
    : readdirSync(".").filter((name) => !["node_modules", "build", "data"].includes(name));
  expect([...new Set(entries)].filter((name) => !TOP_LEVEL.has(name))).toEqual([]);
});

test("the classic Remix compiler has never run here", () => {
  expect(existsSync("public/build")).toBe(false);
});
