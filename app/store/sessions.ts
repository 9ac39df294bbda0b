import { carried } from "./carried";
import { groupedBy } from "./grouped";
import type { Session, SessionStore } from "./port";
import type { Shelf } from "./shelf";

const WRITE_EVERY_MS = 5 * 60 * 1000;

export function sessionsOver(sessions: Shelf<Session>): SessionStore {
  const all = groupedBy(sessions, () => "all");
  const ofPerson = groupedBy(sessions, (session) => session.person);
  /** Newer than what is kept: losing five minutes of it at a crash is agreed. */
  const seen = new Map<string, string>();
  const writing = new Set<string>();
  sessions.follow((before, after) => {
    const hash = (after ?? before)?.hash;
    if (hash !== undefined && (after === undefined || after.seenAt >= (seen.get(hash) ?? ""))) seen.delete(hash);
  });
  const current = (session: Session): Session => {
    const seenAt = seen.get(session.hash);
    return seenAt === undefined ? session : { ...session, seenAt };
  };

  async function writeSeen(hash: string): Promise<void> {
    writing.add(hash);
    await sessions
      .change(hash, (now) => ({ next: now && Object.freeze(current(now)), answer: undefined }))
      // A full or failing disk shows in `trouble` and in writes that somebody waits for.
      .catch(() => undefined);
    writing.delete(hash);
  }

  async function removeAll(doomed: readonly Session[]): Promise<number> {
    await Promise.all(doomed.map(({ hash }) => sessions.remove(hash)));
    return doomed.length;
  }

  return {
    read: async (hash) => {
      const session = sessions.get(hash);
      return session && current(session);
    },
    save: async (given) => {
      const session = carried(given);
      await sessions.change(session.hash, () => ({ next: session, answer: undefined }));
      seen.delete(session.hash);
    },
    touch: (hash, seenAt) => {
      const kept = sessions.get(hash);
      if (kept === undefined || seenAt <= current(kept).seenAt) return;
      seen.set(hash, seenAt);
      const due = Date.parse(seenAt) - Date.parse(kept.seenAt) >= WRITE_EVERY_MS;
      if (due && !writing.has(hash)) void writeSeen(hash);
    },
    remove: (hash) => sessions.remove(hash),
    removeOfPerson: async (person, exceptHash) => {
      await removeAll(ofPerson(person).filter(({ hash }) => hash !== exceptHash));
    },
    sweep: (before) => removeAll(all("all").filter(({ endsAt }) => endsAt < before)),
  };
}
