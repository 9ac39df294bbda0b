import { fork, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Job } from "./jobs";
import { LIMITS } from "./limits";

/** What became of a job: its answer, or why there is none. */
export type Outcome = { readonly answer: unknown } | { readonly ended: "too-slow" | "too-much-memory" | "crashed" };

/** A child that waits for jobs: no environment, little memory, nothing inherited. */
export type Child = {
  /** `patience`: times the usual limit of time. */
  run(job: Job, patience?: number): Promise<Outcome>;
  alive(): boolean;
  kill(): void;
};

/** Room for what is thrown away at once: reading a file makes mostly that, and with less of it a sixth of the time goes to collecting. */
const YOUNG_MEGABYTES = 32;

/** Starts a child and answers when it is ready. Rejects if it cannot start. */
export function startChild(entry: string): Promise<Child> {
  const child = fork(entry, [], {
    env: {} as NodeJS.ProcessEnv,
    execArgv: [`--max-old-space-size=${LIMITS.megabytes}`, `--max-semi-space-size=${YOUNG_MEGABYTES}`, "--disable-proto=delete"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`the content child ended before it was ready: ${entry}`)));
    child.once("message", () => {
      child.removeAllListeners();
      // A broken pipe shows as the end of the child; without a listener it would end us.
      child.on("error", () => child.kill("SIGKILL"));
      rest(child, true);
      resolve({ run: (job, patience = 1) => run(child, job, patience * LIMITS.milliseconds), alive: () => child.exitCode === null && child.signalCode === null && child.connected, kill: () => child.kill("SIGKILL") });
    });
  });
}

/** An idle child must not keep the command line from ending. */
function rest(child: ChildProcess, idle: boolean): void {
  if (idle) {
    child.unref();
    child.channel?.unref();
  } else {
    child.ref();
    child.channel?.ref();
  }
}

function run(child: ChildProcess, job: Job, limit: number): Promise<Outcome> {
  rest(child, false);
  return new Promise<Outcome>((resolve) => {
    let late = false;
    const clock = watch(child, limit, () => {
      late = true;
      child.kill("SIGKILL");
    });
    const done = (outcome: Outcome) => {
      clock.stop();
      child.off("message", onMessage);
      child.off("exit", onExit);
      rest(child, true);
      resolve(outcome);
    };
    const onMessage = (message: unknown) => {
      done(typeof message === "object" && message !== null && "answer" in message ? { answer: message.answer } : { ended: "crashed" });
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
      done({ ended: late ? "too-slow" : signal === "SIGABRT" || signal === "SIGTRAP" || signal === "SIGILL" || code === 134 ? "too-much-memory" : "crashed" });
    };
    child.on("message", onMessage);
    child.on("exit", onExit);
    // A child that ended in between has no exit left to tell.
    child.send({ job }, (error) => {
      if (error) done({ ended: "crashed" });
    });
  });
}

/**
 * Ends a job that works longer than the limit. Where the system tells how long a process has worked, a busy
 * machine does not count against the author, up to ten times the limit.
 */
function watch(child: ChildProcess, limit: number, end: () => void): { stop(): void } {
  const begun = Date.now();
  const workedBefore = workedMilliseconds(child.pid) ?? 0;
  const look = () => {
    const worked = workedMilliseconds(child.pid);
    const left = limit - ((worked ?? Infinity) - workedBefore);
    if (left <= 0 || Date.now() - begun >= 10 * limit) return end();
    timer = setTimeout(look, Math.max(100, left));
  };
  let timer = setTimeout(look, limit);
  return { stop: () => clearTimeout(timer) };
}

/** Processor time of a process' main thread so far: what its compiler and its tidying do beside it is not the author's. `undefined` where the system has no `/proc`. */
function workedMilliseconds(pid = 0): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/task/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}
