import type { Viewer } from "./context";
import type { Deps } from "../usecases/deps";

const MINUTE = 60_000;
/** A session ends when nothing was asked for so long … */
export const IDLE_LIMIT = 30 * MINUTE;
/** … and in any case so long after signing in. */
export const ABSOLUTE_LIMIT = 12 * 60 * MINUTE;

/** What sessions need of `Deps`. */
export type SessionDeps = Pick<Deps, "store" | "now" | "newToken" | "digest">;

/** Who holds the session with this token. `ended`: unknown, expired, or of somebody who may not sign in any more. */
export async function findViewer(deps: SessionDeps, token: string): Promise<Viewer | "ended"> {
  const hash = deps.digest(token);
  const session = await deps.store.sessions.read(hash);
  if (!session) return "ended";
  const now = deps.now();
  const idle = Date.parse(now) - Date.parse(session.seenAt);
  const person = await deps.store.people.byId(session.person);
  if (idle > IDLE_LIMIT || now >= session.endsAt || !person?.active) {
    // It has ended, whether or not the disk takes note of it now.
    await deps.store.sessions.remove(hash).catch(() => undefined);
    return "ended";
  }
  deps.store.sessions.touch(hash, now);
  const { id, authority, unit, name, email, roles } = person;
  return { person: id, authority, unit, name, email, roles, session: hash };
}

/** Begins a session and answers the token for the cookie; the store only keeps its digest. */
export async function beginSession(deps: SessionDeps, person: string): Promise<string> {
  const token = deps.newToken();
  const startedAt = deps.now();
  const endsAt = new Date(Date.parse(startedAt) + ABSOLUTE_LIMIT).toISOString();
  await deps.store.sessions.save({ hash: deps.digest(token), person, startedAt, seenAt: startedAt, endsAt });
  return token;
}
