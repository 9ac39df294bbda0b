import { performance } from "node:perf_hooks";
import { openConnection, type Connection, type Reply } from "./connection";

/** One request and what its answer has to be; `check` throws WrongAnswer. */
export type Task = { readonly request: string; check(reply: Reply): void };
/** Where tasks come from; `undefined`: there are no more. */
export type Work = { next(): Task | undefined };

export type Round = { readonly requests: number; readonly milliseconds: number };
/** When a round is over, by time or by number. */
export type Until = { readonly milliseconds: number } | { readonly requests: number };

/** An answer that is not what it should be: the bench fails, whatever its speed. */
export class WrongAnswer extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "WrongAnswer";
  }
}

/** Keeps this many connections busy. Every answer is waited for and checked before the round ends. */
export async function runRound(port: number, connections: number, work: Work, until: Until): Promise<Round> {
  let requests = 0;
  let begun = 0;
  const start = performance.now();
  const goesOn = (): boolean => ("requests" in until ? begun < until.requests : performance.now() - start < until.milliseconds);
  const keepBusy = async (connection: Connection): Promise<void> => {
    while (goesOn()) {
      const task = work.next();
      if (!task) return;
      begun += 1;
      task.check(await connection.ask(task.request));
      requests += 1;
    }
  };
  const open = Array.from({ length: connections }, () => openConnection(port));
  try {
    await Promise.all(open.map(keepBusy));
  } finally {
    for (const connection of open) connection.close();
  }
  return { requests, milliseconds: performance.now() - start };
}
