import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { main } from "~/commands/content";
import { GOOD } from "./sources";

const SMALL = path.join(GOOD, "scenarios/s01-klein.yaml");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gegenueber-check-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Told = { readonly code: number; readonly out: string; readonly err: string };

async function run(...argv: readonly string[]): Promise<Told> {
  const out: string[] = [];
  const err: string[] = [];
  const into = (list: string[]) => (text: string | Uint8Array, done?: unknown) => {
    list.push(String(text));
    if (typeof done === "function") (done as () => void)();
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(into(out));
  vi.spyOn(process.stderr, "write").mockImplementation(into(err));
  try {
    return { code: await main(argv), out: out.join(""), err: err.join("") };
  } finally {
    vi.restoreAllMocks();
  }
}

function problemsOf({ out }: Told): readonly { readonly code: string; readonly file: string; readonly line: number }[] {
  return (JSON.parse(out) as { problems: { code: string; file: string; line: number }[] }).problems;
}

test("a good folder has no problems and answers 0", async () => {
  const told = await run("check", GOOD);
  expect([told.code, told.err]).toEqual([0, ""]);
  const lines = told.out.split("\n");
  expect([lines[0], lines.at(-2)]).toEqual([`${SMALL} 6 states walked`, "0 errors, 0 warnings"]);
  expect(JSON.parse((await run("check", "--format", "json", GOOD)).out)).toMatchObject({ problems: [], scenarios: [{ file: SMALL, states: 6, complete: true }] });
});

test("every lesson, pool and scenario is told with its length and how hard it reads", async () => {
  const measured = (await run("check", GOOD)).out.split("\n").filter((line) => line.includes("to read")).map((line) => path.relative(GOOD, line));
  expect(measured).toEqual([
    "gute-auskunft/lessons/01-erster-satz.de.mdx 8 blocks, 64 words, 1 minutes to read, Wiener Sachtextformel 0",
    "gute-auskunft/lessons/01-erster-satz.en.mdx 8 blocks, 67 words, 1 minutes to read, Flesch 102.4",
    "gute-auskunft/questions.yaml 2 questions, 57 words, 1 minutes to read, Wiener Sachtextformel 1.4",
    "scenarios/s01-klein.yaml 3 moments, 2 endings, 185 words, 1 minutes to read, Wiener Sachtextformel -0.2",
    "scenarios/s01-klein.en.yaml 205 words, 1 minutes to read, Flesch 100",
  ]);
  const { measured: list } = JSON.parse((await run("check", "--format", "json", GOOD)).out) as { measured: unknown[] };
  expect(list[3]).toMatchObject({ file: SMALL, counts: { moments: 3, endings: 2 }, measure: { language: "de", minutes: 1 } });
});

test("one course, one lesson, one scenario, its English texts, questions and cast can be checked alone", async () => {
  for (const file of ["gute-auskunft", "gute-auskunft/lessons/01-erster-satz.de.mdx", "scenarios/s01-klein.yaml", "scenarios/s01-klein.en.yaml", "gute-auskunft/questions.yaml", "gute-auskunft/course.yaml", "cast.yaml", "links.yaml"]) {
    const walked = file.includes("s01-klein") ? `${SMALL} 6 states walked\n` : "";
    const { out } = await run("check", path.join(GOOD, file));
    expect([file, out.replaceAll(/^.* to read, .*\n/gmu, "")]).toEqual([file, `${walked}0 errors, 0 warnings\n`]);
  }
});

test("errors answer 1, warnings alone 0, and each names file, line, column, code and sentence", async () => {
  const file = path.join(folder, "probe.mdx");
  writeFileSync(file, "---\ntitle: x\n---\n\n<Quiz />\n");
  const { code, out } = await run("check", file);
  expect(code).toBe(1);
  expect(out).toContain(`${file}:5:1 error block-unknown Den Baustein „Quiz“ gibt es nicht.`);
  expect(problemsOf(await run("check", "--format", "json", file))[0]).toEqual({ severity: "error", code: "field-missing", message: expect.any(String) as string, file, line: 2, column: 1 });
});

test("wrong usage answers 2 and shows how", async () => {
  for (const argv of [[], ["chekc"], ["check", "--format", "xml"], ["check", "--fromat", "json"], ["play"], ["play", "a", "b"], ["play", "a", "--language", "fr"], ["review"], ["review", "a", "b"], ["review", "a", "--language", "fr"]]) {
    const told = await run(...argv);
    expect([argv, told.code, told.out]).toEqual([argv, 2, ""]);
    expect(told.err).toMatch(/usage:\s+content/u);
  }
});

test("what is no text is a problem, never a crash", async () => {
  const write = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(path.join(folder, name), bytes);
    return name;
  };
  symlinkSync("/etc/passwd", path.join(folder, "link.mdx"));
  mkdirSync(path.join(folder, "folder.mdx"));
  execFileSync("mkfifo", [path.join(folder, "pipe.yaml")]);
  const cases: readonly (readonly [string, string])[] = [
    [write("binary.mdx", new Uint8Array([0, 159, 146, 150, 255])), "encoding"],
    [write("utf16.yaml", Buffer.from("format: scenario/1", "utf16le")), "character-forbidden"],
    [write("latin.mdx", Buffer.from("Büro", "latin1")), "encoding"],
    [write("marked.mdx", "\ufeff---\n"), "character-forbidden"],
    [write("big.mdx", "x".repeat(5_000_000)), "file-too-big"],
    [write("big.yaml", "x".repeat(5_000_000)), "file-too-big"],
    [write("empty.mdx", ""), "front-matter-start"],
    [write("empty.yaml", ""), "yaml-empty"],
    [write("picture.png", "x"), "file-kind"],
    ["link.mdx", "file-kind"], ["folder.mdx", "folder-empty"], ["pipe.yaml", "file-kind"], ["missing.mdx", "file-missing"], ["missing", "file-kind"],
  ];
  for (const [name, code] of cases) {
    const told = await run("check", "--format", "json", path.join(folder, name));
    expect([name, told.code, problemsOf(told).map((problem) => problem.code)]).toEqual([name, 1, [code]]);
  }
});

test("a folder of single files is checked file by file", async () => {
  writeFileSync(path.join(folder, "a.mdx"), "x");
  writeFileSync(path.join(folder, "b.yaml"), "x");
  expect(problemsOf(await run("check", "--format", "json", folder)).map(({ file, code }) => [path.basename(file), code])).toEqual([["a.mdx", "front-matter-start"], ["b.yaml", "field-type"]]);
});

test("a transcript holds speech, the own moves, meters in words and the ending", async () => {
  const { code, out } = await run("play", path.join(GOOD, "scenarios/s01-klein.yaml"), "--moves", "m1aa,m3bb");
  expect(code).toBe(0);
  expect(out).toContain("## Die Frage\nFrau Roth: Was muss ich tun? ¿Y después? [Und danach?]");
  expect(out).toContain("> m1aa: Sie gehen zuerst zur Kasse.\n[Vertrauen: viel]");
  expect(out).toContain("## Klar (e1ee, gelungen)\nFrau Roth geht zur Kasse.");
});

test("the shipped scenario is found by its id, readings are joined by +", async () => {
  const { code, out } = await run("play", "s12-die-schachtel", "--language", "en", "--moves", "r9kc+r7hd,a1uc");
  expect(code).toBe(0);
  expect(out).toContain("> a1uc: I’m sorry. I spoke to the wrong person.");
});

test("a move that is not offered, and a scenario that is not there, answer 1", async () => {
  expect((await run("play", path.join(GOOD, "scenarios/s01-klein.yaml"), "--moves", "m3bb")).err).toContain("move-not-offered");
  const lost = await run("play", "s99-verloren", "--moves", "a");
  expect([lost.code, lost.err.includes("file-missing")]).toEqual([1, true]);
});

test("the review sheet tells casting, cause, swap test, law, sources and what is open, in both languages", async () => {
  const { code, out } = await run("review", SMALL);
  expect([code, out.split("\n")[0]]).toEqual([0, "# Prüfbogen: Klein"]);
  expect(out.match(/^## .*$/gmu)).toEqual(["## Offene Punkte", "## Was bewiesen ist", "## Besetzung", "## Ursache im Haus", "## Was das Haus ändern kann", "## Vertauschungsprobe", "## Recht", "## Quellen", "## Hinweise der Prüfung"]);
  expect(out).toContain("- 6 Zustände durchgespielt");
  expect(out).toContain("| Mina Roth | vor dem Tresen | fragt | Deutsch | niemand |");
  expect(out).toContain("| § 25 VwVfG | 22. November 2026 |");
  expect((await run("review", SMALL, "--language", "en")).out).toContain("- 1 law has not been checked by a legal practitioner yet.");
  expect((await run("review", "s99-verloren")).code).toBe(1);
});
