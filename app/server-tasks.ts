import type { Deps, Work } from "./usecases/deps";
import { forgetDueParts } from "./usecases/forget-due-parts";
import { verifyAudit } from "./usecases/verify-audit";

const HOUR = 60 * 60 * 1000;
/** Whoever has just come back to a service that was started is served first. */
const FIRST_AFTER = 30_000;

type Task = { readonly work: Work; readonly every: number; run(deps: Deps, signal: AbortSignal): Promise<unknown> };

/** What the server does by itself. Each may be done by several instances at once. */
const TASKS: readonly Task[] = [
  { work: "sessions", every: HOUR, run: (deps) => deps.store.sessions.sweep(deps.now()) },
  { work: "retention", every: 24 * HOUR, run: (deps, signal) => forgetDueParts(deps, signal) },
  { work: "log-check", every: 24 * HOUR, run: checkLogs },
];

/** Whether the chains are whole is said in the log of the service; the page of the administration says where not. */
async function checkLogs(deps: Deps): Promise<void> {
  const broken = (await verifyAudit(deps)).filter(({ walk }) => walk.breaks.length > 0);
  if (broken.length > 0) throw new Error("the log of deeds is not as it was written");
}

/** Does one task, notes how it went, and never throws: the next time is another try. */
export async function runTask(deps: Deps, { work, run }: Pick<Task, "work" | "run">, signal: AbortSignal): Promise<void> {
  try {
    await run(deps, signal);
    if (!signal.aborted) deps.operation.done(work, deps.now());
  } catch {
    if (signal.aborted) return;
    deps.operation.failed(work, deps.now());
    deps.log.error({ code: `task-failed-${work}` }, "background work failed");
  }
}

/** Begins the work in the background. Answers how to end it: what is under way stops at its next step. */
export async function startTasks(deps: Deps): Promise<() => Promise<void>> {
  const ending = new AbortController();
  const underWay = new Set<Promise<void>>();
  const start = (task: Task): Promise<void> => {
    const running = runTask(deps, task, ending.signal).finally(() => underWay.delete(running));
    underWay.add(running);
    return running;
  };
  const [sessions, ...later] = TASKS;
  if (sessions) await start(sessions);
  const first = setTimeout(() => later.forEach((task) => void start(task)), FIRST_AFTER).unref();
  const timers = TASKS.map((task) => setInterval(() => void start(task), task.every).unref());
  return async () => {
    clearTimeout(first);
    timers.forEach(clearInterval);
    ending.abort();
    await Promise.all(underWay);
  };
}
