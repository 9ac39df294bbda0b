import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** Who holds a store. `started` and `boot` tell a process from a later one with the same number. */
export type Holder = {
  readonly pid: number;
  readonly host: string;
  readonly started?: string;
  readonly boot?: string;
};

/** What the lock has to know about processes; handed in, so that tests can tell other stories. */
export interface Processes {
  self(): Holder;
  /** True unless it is certain that the process has ended. */
  runs(holder: Holder): boolean;
}

export const thisMachine: Processes = {
  self: () => ({ pid: process.pid, host: hostname(), started: startOf(process.pid), boot: bootId() }),
  runs: (holder) => {
    if (holder.host !== hostname()) return true;
    if (holder.boot !== undefined && holder.boot !== bootId()) return false;
    if (!answers(holder.pid)) return false;
    const started = startOf(holder.pid);
    return holder.started === undefined || started === undefined || holder.started === started;
  },
};

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

/** Ticks since boot, field 22 of /proc/<pid>/stat; the name in brackets before it may hold anything. */
function startOf(pid: number): string | undefined {
  const stat = readSystem(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

function bootId(): string | undefined {
  return readSystem("/proc/sys/kernel/random/boot_id")?.trim();
}

function readSystem(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
