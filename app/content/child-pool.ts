import { availableParallelism } from "node:os";
import { childEntry } from "./child-entry";
import { startChild, type Child } from "./child-process";
import type { ProblemCode } from "./codes";
import type { Job, JobKind, Jobs } from "./jobs";
import { LIMITS } from "./limits";
import type { Problem } from "./port";
import { findingsOf, START } from "./problem";

const SIZE = Math.min(2, availableParallelism());
/** A child that nobody needed for so long is ended; it takes 0.4 s to have another. */
const IDLE_MILLISECONDS = 20_000;

const idle: { readonly child: Child; readonly timer: NodeJS.Timeout }[] = [];
const waiting: (() => void)[] = [];
let busy = 0;

type Failed = { readonly problems: readonly Problem[] };

/** Has a job done in a child, with so many times the usual patience. What is too big, too slow or too much is a problem of the file, never an exception. */
export async function runInChild<Kind extends JobKind>(kind: Kind, ask: Jobs[Kind]["ask"], patience = 1): Promise<Jobs[Kind]["answer"] | Failed> {
  const files = filesOf(ask);
  const tooBig = files.find(({ text }) => Buffer.byteLength(text, "utf8") > LIMITS.yamlBytes);
  if (tooBig) return failed(tooBig.file, "file-too-big", `Die Datei ist größer als ${(kind === "lesson" ? LIMITS.lessonBytes : LIMITS.yamlBytes) / 1000} kB. Teilen Sie sie.`);
  const child = await acquire();
  const outcome = await child.run({ kind, ask } as Job, patience);
  release(child);
  if ("answer" in outcome) return outcome.answer as Jobs[Kind]["answer"];
  return failed(files[0]?.file ?? "", outcome.ended, SENTENCES[outcome.ended]);
}

const SENTENCES = {
  "too-slow": "Die Prüfung dieser Datei dauert zu lange. Teilen Sie sie oder vereinfachen Sie Tabellen, Listen und Auszeichnungen, in einer Szene Merker und Wege.",
  "too-much-memory": "Die Prüfung dieser Datei braucht zu viel Speicher. Teilen Sie sie oder vereinfachen Sie Tabellen, Listen und Auszeichnungen, in einer Szene Merker und Wege.",
  crashed: "Die Prüfung ist an dieser Datei gescheitert. Machen Sie die letzte Änderung rückgängig und melden Sie die Datei.",
} as const;

function failed(file: string, code: ProblemCode, message: string): Failed {
  const findings = findingsOf(file);
  findings.error(START, code, message);
  return { problems: findings.problems };
}

function filesOf(ask: Jobs[JobKind]["ask"]): readonly { readonly file: string; readonly text: string }[] {
  if ("text" in ask) return [ask];
  // What a picture may weigh was judged before; none of it is text.
  if ("base64" in ask) return [{ file: ask.file, text: "" }];
  return [ask.de, { file: ask.en.file, text: ask.en.text ?? "" }];
}

async function acquire(): Promise<Child> {
  while (busy >= SIZE) await new Promise<void>((resolve) => waiting.push(resolve));
  busy += 1;
  try {
    for (let resting = idle.pop(); resting !== undefined; resting = idle.pop()) {
      clearTimeout(resting.timer);
      if (resting.child.alive()) return resting.child;
    }
    return await startChild(await childEntry());
  } catch (error) {
    leave();
    throw error;
  }
}

function release(child: Child): void {
  if (child.alive()) {
    const timer = setTimeout(() => {
      idle.splice(idle.findIndex((resting) => resting.child === child), 1);
      child.kill();
    }, IDLE_MILLISECONDS);
    timer.unref();
    idle.push({ child, timer });
  }
  leave();
}

function leave(): void {
  busy -= 1;
  waiting.shift()?.();
}

/** Ends the resting children, for commands that are done and tests that count. */
export function endChildren(): void {
  for (const { child, timer } of idle.splice(0)) {
    clearTimeout(timer);
    child.kill();
  }
}
