import { readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second for every program, whatever its own clock. */
const TICK = 10;

/** Processor time that a process has used so far, in milliseconds; `undefined` where there is no /proc. */
export function processorTime(pid: number): number | undefined {
  const fields = readProc(`/proc/${pid}/stat`)?.replace(/^.*\) /s, "").split(" ");
  return fields && (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** Memory that a process holds, in megabytes of 1,000,000 bytes. */
export function memoryOf(pid: number): number | undefined {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(`/proc/${pid}/status`) ?? "")?.[1];
  return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1_000_000;
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}
