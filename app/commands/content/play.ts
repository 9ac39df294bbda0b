import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { compileScenario } from "../../content/compile-scenario";
import type { Problem } from "../../content/port";
import { findingsOf } from "../../content/problem";
import { readTextFile } from "../../content/read-files";
import { isRefusal } from "../../core/refusal";
import { playedBy } from "../../core/scenario/cards";
import type { Scenario } from "../../core/scenario/model";
import { showMoment } from "../../core/scenario/moment";
import { replay, type Trace } from "../../core/scenario/play";
import type { Language } from "../../core/words";
import { endingLines, momentLines, saidLines } from "./transcript";

/** `content play`: 0 played, 1 the scenario has errors or a move is not offered, 2 wrong usage. */
export async function playCommand(argv: readonly string[]): Promise<number> {
  const options = { moves: { type: "string" }, language: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  const [name, ...more] = positionals;
  const language = values.language ?? "de";
  if (name === undefined || more.length > 0 || (language !== "de" && language !== "en")) {
    process.stderr.write("usage: content play SCENARIO [--moves a,r1+r2,c] [--language de|en]\n");
    return 2;
  }
  const scenario = await loadScenario(name);
  if (!scenario) return 1;
  return values.moves === undefined ? playHere(scenario, language) : printTranscript(scenario, parseMoves(values.moves), language);
}

/** An id under `courses/scenarios`, or a path. Problems go to standard error. */
export async function loadScenario(name: string): Promise<Scenario | undefined> {
  const german = name.endsWith(".yaml") || existsSync(name) ? name : path.join("courses/scenarios", `${name}.yaml`);
  const id = path.basename(german, ".yaml");
  const sources = new Map<string, string>();
  const findings = findingsOf(german);
  const text = await readTextFile(german, findings);
  if (text !== undefined) sources.set(`${id}.yaml`, text);
  const english = path.join(path.dirname(german), `${id}.en.yaml`);
  const englishText = existsSync(english) ? await readTextFile(english, findings) : undefined;
  if (englishText !== undefined) sources.set(`${id}.en.yaml`, englishText);
  if (findings.failed()) return tell(findings.problems);
  const compiled = await compileScenario(id, sources, "");
  return "scenario" in compiled ? playedBy(compiled.scenario) : tell(compiled.problems);
}

function tell(problems: readonly Problem[]): undefined {
  const lines = problems.map(({ file, line, column, severity, code, message }) => `${file}:${line}:${column} ${severity} ${code} ${message}`);
  process.stderr.write(`${lines.join("\n")}\n`);
  return undefined;
}

function parseMoves(text: string): readonly (readonly string[])[] {
  return text.split(",").map((step) => step.trim()).filter((step) => step !== "").map((step) => step.split("+").map((part) => part.trim()));
}

function printTranscript(scenario: Scenario, steps: readonly (readonly string[])[], language: Language): number {
  print(`# ${language === "en" ? (scenario.title.en ?? scenario.title.de) : scenario.title.de}`, "");
  for (let count = 0; count <= steps.length; count += 1) {
    const trace = replay(scenario, { steps: steps.slice(0, count), bypass: false });
    if (isRefusal(trace)) {
      process.stderr.write(`Antwort ${count} („${(steps[count - 1] ?? []).join("+")}“) ist hier nicht möglich: ${trace.refused}\n`);
      return 1;
    }
    if (count > 0) print(...saidLines(scenario, trace, language), "");
    if (trace.position.over) {
      print(...endingLines(scenario, trace, language));
    } else {
      print(...momentLines(scenario, trace, language, count === steps.length), "");
    }
  }
  return 0;
}

async function playHere(scenario: Scenario, language: Language): Promise<number> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY === true });
  const answers = lines[Symbol.asyncIterator]();
  const steps: (readonly string[])[] = [];
  let trace = replay(scenario, { steps, bypass: false });
  try {
    while (!isRefusal(trace) && !trace.position.over) {
      print("", ...momentLines(scenario, trace, language, true), "", "Nummer oder Id (mehrere mit +), z = zurück, q = Ende:");
      const next = await answers.next();
      if (next.done === true || next.value.trim() === "q") return 0;
      trace = takeLine(scenario, steps, trace, next.value.trim(), language);
    }
    if (!isRefusal(trace)) print("", ...endingLines(scenario, trace, language));
    return 0;
  } finally {
    lines.close();
  }
}

function takeLine(scenario: Scenario, steps: (readonly string[])[], trace: Trace, line: string, language: Language): Trace {
  if (line === "z") {
    steps.pop();
  } else {
    const { choices } = showMoment(scenario, trace, language);
    steps.push(line.split("+").map((part) => choices[Number(part.trim()) - 1]?.id ?? part.trim()));
  }
  const next = replay(scenario, { steps, bypass: false });
  if (!isRefusal(next)) {
    if (line !== "z") print("", ...saidLines(scenario, next, language));
    return next;
  }
  steps.pop();
  print("Das ist hier nicht möglich.");
  return trace;
}

function print(...lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}
