import { deliverReminders } from "./usecases/deliver-reminders";
import type { Deps, Task } from "./usecases/deps";
import { forgetDueParts } from "./usecases/forget-due-parts";
import { verifyAudit } from "./usecases/verify-audit";

const HOUR = 60 * 60 * 1000;
/** Whoever has just come back to a service that was started is served first. */
const FIRST_AFTER = 30_000;

type Duty = { readonly work: Task; readonly every: number; run(deps: Deps, signal: AbortSignal): Promise<unknown> };

/** What the server does by itself. Each may be done by several instances at once. */
const DUTIES: readonly Duty[] = [
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
export async function runTask(deps: Deps, { work, run }: Pick<Duty, "work" | "run">, signal: AbortSignal): Promise<void> {
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
  const start = (duty: Duty): Promise<void> => {
    const running = runTask(deps, duty, ending.signal).finally(() => underWay.delete(running));
    underWay.add(running);
    return running;
  };
  const [sessions, ...later] = DUTIES;
  if (sessions) await start(sessions);
  // Mails that waited when the process before this one ended.
  if (deps.mail) for (const { id } of await deps.store.organisation.authorities()) deliverReminders(deps, id);
  const first = setTimeout(() => later.forEach((duty) => void start(duty)), FIRST_AFTER).unref();
  const timers = DUTIES.map((duty) => setInterval(() => void start(duty), duty.every).unref());
  return async () => {
    clearTimeout(first);
    timers.forEach(clearInterval);
    ending.abort();
    await Promise.all(underWay);
  };
}
