import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { Instant } from "../core/words";
import type { Deps, Task, WorkState } from "./deps";

/** `well`, `due` (should have happened by now), `broken`, `waiting` (not once yet), `off` (not set up), `elsewhere`, `unknown` (could not be asked). */
export type Seen<Condition> = { readonly condition: Condition; readonly last?: Instant };
type Asked = "well" | "broken" | "waiting";
type TaskSeen = Seen<Asked | "due"> & { readonly task: Task };
/** Four states of the installation; each is asked for by itself, so that one that fails says so and the others stand. */
export type OperationSeen = {
  readonly since: Instant;
  readonly signIn: Seen<"well" | "broken" | "unknown">;
  readonly mail: Seen<Asked | "off" | "unknown">;
  readonly tasks: Seen<Asked | "due" | "unknown"> & { readonly each: readonly TaskSeen[] };
  readonly backup: Seen<"well" | "due" | "waiting" | "elsewhere" | "unknown">;
};

/** After how long a task is missed. Milliseconds. */
const TASKS: readonly (readonly [Task, number])[] = [["sessions", 3 * 3_600_000], ["retention", 26 * 3_600_000], ["log-check", 26 * 3_600_000]];
const BACKUP_DUE = 26 * 3_600_000;

/** `session`: digest of the administrator's own session, which proves that signing in has worked. */
export async function seeOperation(deps: Deps, actor: Actor, session: string): Promise<OperationSeen | Refusal> {
  if (may(actor, "see-operation") !== "yes") return refuse("not-permitted");
  const [signIn, mail, tasks, backup] = await Promise.all([safely(() => signInOf(deps, session)), safely(() => mailOf(deps)), safely(() => tasksOf(deps)), safely(() => backupOf(deps))]);
  return { since: deps.operation.since, signIn, mail, tasks: { each: [], ...tasks }, backup };
}

function safely<Found>(ask: () => Found | Promise<Found>): Promise<Found | Seen<"unknown">> {
  return Promise.resolve().then(ask).catch(() => ({ condition: "unknown" }));
}

async function signInOf({ store, operation }: Deps, session: string): Promise<OperationSeen["signIn"]> {
  const own = (await store.sessions.read(session))?.startedAt;
  const last = later(own, operation.state("sign-in").done);
  return { condition: store.trouble() === undefined ? "well" : "broken", ...(last === undefined ? {} : { last }) };
}

function mailOf({ mail, operation }: Deps): OperationSeen["mail"] {
  return mail ? seen(operation.state("mail")) : { condition: "off" };
}

function tasksOf(deps: Deps): OperationSeen["tasks"] {
  const { operation } = deps;
  const each = TASKS.map(([task, within]): TaskSeen => {
    const found = seen(operation.state(task));
    const missed = Date.parse(deps.now()) - Date.parse(found.last ?? operation.since) > within;
    return { task, ...found, ...(missed && found.condition !== "broken" ? { condition: "due" } : {}) };
  });
  const condition = (["broken", "due", "waiting"] as const).find((one) => each.some((task) => task.condition === one)) ?? "well";
  const last = each.map((task) => task.last).reduce(later, undefined);
  return { condition, ...(last === undefined ? {} : { last }), each };
}

async function backupOf(deps: Deps): Promise<OperationSeen["backup"]> {
  const backup = await deps.operation.backup();
  if (backup === "elsewhere") return { condition: "elsewhere" };
  if (backup.last === undefined) return { condition: "waiting" };
  return { condition: Date.parse(deps.now()) - Date.parse(backup.last) > BACKUP_DUE ? "due" : "well", last: backup.last };
}

/** What failed after it last succeeded is broken. */
function seen({ done, failed }: WorkState): Seen<Asked> {
  if (failed !== undefined && (done === undefined || failed > done)) return { condition: "broken", ...(done === undefined ? {} : { last: done }) };
  return done === undefined ? { condition: "waiting" } : { condition: "well", last: done };
}

function later(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}
