import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { copyStore } from "~/store/lowdb/copy";
import { createLowdbStore } from "~/store/lowdb/create";
import { StoreError } from "~/store/error";
import { nodeFiles } from "~/store/lowdb/files";
import { openLowdbStore } from "~/store/lowdb/store";
import { bundled, started } from "../child";
import { temporaryFolder } from "../folder";
import { itemsIn } from "./ledger";
import { allAsked, heardLedger } from "./lines";
import { faultsIn, fillFirstFormat, MARKING } from "./migration";
import { NOTHING, sumOf, type Tally } from "./tally";
import { repairNeeded, tallyOf } from "./trial";
import { learnersOf } from "./writers";

const PROGRAMS = ["write", "migration", "backup", "init"] as const;
type Program = (typeof PROGRAMS)[number];
const CALLS = ["openat", "write", "fsync", "rename", "link", "unlink", "mkdir"] as const;
const FATES = ["error=EIO", "signal=KILL"] as const;
/** A call that is made more often than this is not made in another way. */
const MOST = 60;

export const STRACE_REMEDY = "strace is missing, which makes real system calls fail. Install it (Debian, Ubuntu: apt-get install strace).";

/** The kernel itself fails or kills at the n-th real system call of a real process, for every n. */
export async function injectedTrials(most = MOST): Promise<Tally> {
  if (spawnSync("strace", ["-V"], { stdio: "ignore" }).status !== 0) return { ...NOTHING, problems: [STRACE_REMEDY] };
  const scripts = await temporaryFolder();
  const script = await bundled("step", scripts.path);
  const tallies: Tally[] = [];
  for (const program of PROGRAMS) {
    for (const call of CALLS) for (const fate of FATES) tallies.push(await everyTime({ script, program, call, fate, most }));
  }
  await scripts.remove();
  return sumOf(tallies);
}

type Plan = { readonly script: string; readonly program: Program; readonly call: string; readonly fate: string; readonly most: number };

async function everyTime(plan: Plan): Promise<Tally> {
  let sum: Tally = NOTHING;
  for (let when = 1; when <= plan.most; when += 1) {
    const { tally, met } = await injected(plan, when);
    if (!met) return sum;
    sum = sumOf([sum, tally]);
  }
  return sum;
}

async function injected({ script, program, call, fate }: Plan, when: number): Promise<{ readonly tally: Tally; readonly met: boolean }> {
  const trial = `strace, ${program}, ${call} ${fate} when=${when}`;
  const around = await temporaryFolder();
  const folder = join(around.path, "data");
  if (program !== "init") await prepare(folder, program);
  const heard = heardLedger();
  const said = await disturbed(script, program, folder, { inject: `${call}:${fate}:when=${when}`, output: join(around.path, "calls"), hear: heard.hear });
  const calls = await readFile(join(around.path, "calls"), "utf8");
  const tally = await judged(program, folder, heard, { trial, done: said === "done" }).catch((error: unknown) => repairNeeded(error, trial));
  await around.remove();
  return { tally: { ...tally, trials: 1, acknowledged: heard.ledger.acknowledged() }, met: calls.includes("INJECTED") || calls.includes("killed by SIGKILL") };
}

async function prepare(folder: string, program: Program): Promise<void> {
  await createLowdbStore(folder, { demonstration: false, ...(program === "write" ? {} : { steps: [] }) });
  if (program === "write") return;
  const store = await openLowdbStore(folder, { steps: [] });
  await fillFirstFormat(store);
  await store.close();
}

type Disturbance = { readonly inject: string; readonly output: string; readonly hear: (line: string) => boolean };

/** Starts the program, attaches strace, lets it go; answers its last word. */
async function disturbed(script: string, program: Program, folder: string, { inject, output, hear }: Disturbance): Promise<string> {
  const child = started(script, program, folder);
  let last = "";
  for await (const line of child.lines) {
    if (line === "ready") {
      await attached(child.pid ?? 0, inject, output);
      child.say("go");
    } else if (!hear(line)) last = line;
  }
  await child.code();
  return last;
}

/** Resolves when strace holds the process; it ends with it. */
async function attached(pid: number, inject: string, output: string): Promise<void> {
  const strace = spawn("strace", ["-f", "-p", String(pid), "-o", output, "-e", `trace=${inject.split(":")[0] ?? ""}`, "-e", `inject=${inject}`], { stdio: ["ignore", "ignore", "pipe"] });
  const [line] = await once(createInterface({ input: strace.stderr }), "line");
  if (!String(line).includes("attached")) throw new Error(`strace does not attach: ${String(line)}`);
}

async function judged(program: Program, folder: string, heard: ReturnType<typeof heardLedger>, { trial, done }: { readonly trial: string; readonly done: boolean }): Promise<Tally> {
  if (program === "init" && !done) await createLowdbStore(folder, { demonstration: false }).catch(orExists);
  if (program === "backup" && !done) await copyStore(nodeFiles, folder, join(folder, "copy"));
  const store = await openLowdbStore(folder, program === "migration" ? { steps: MARKING, say: () => undefined } : {});
  const found = await itemsIn(store, learnersOf(1), heard.sessions());
  const faults = program === "migration" || program === "backup" ? await faultsIn(store, program === "migration" ? "²⁴" : "") : [];
  await store.close();
  if (program !== "write") return { ...NOTHING, halfDone: faults.length, problems: faults.map((fault) => `${trial}: ${fault}`) };
  allAsked(heard.ledger, found);
  return tallyOf(heard.ledger, found, trial);
}

function orExists(error: unknown): void {
  if (!(error instanceof StoreError) || error.code !== "exists") throw error;
}
