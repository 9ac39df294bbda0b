import type { Instant } from "../../core/words";
import type { Session, SessionStore } from "../port";
import { scopeOf, type Database } from "./database";
import { keyed } from "./keys";
import { bodyOf, numberOf, textOf, type Row } from "./rows";

const WRITE_EVERY_MS = 5 * 60 * 1000;
/** Sessions whose last use is remembered here. */
const MOST_SEEN = 50_000;

type Seen = { readonly kept: Instant; readonly at: Instant };

const SAVE = `
  INSERT INTO sessions (hash, person, seen_at, ends_at, body) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (hash) DO UPDATE SET person = excluded.person, seen_at = excluded.seen_at, ends_at = excluded.ends_at, body = excluded.body`;

/** `drained`: when no last use is on its way to the database any more. */
export function sessionsIn(database: Database): SessionStore & { drained(): Promise<void> } {
  const { seen, remember } = lastUses();
  const writing = new Map<string, Promise<void>>();

  function current(hash: string, row: Row): Session {
    const kept = textOf(row, "seen_at");
    const at = seen.get(hash)?.at ?? kept;
    remember(hash, { kept, at: at > kept ? at : kept });
    return Object.freeze({ ...bodyOf<Session>(row), seenAt: at > kept ? at : kept });
  }

  async function writeSeen(hash: string, at: Instant): Promise<void> {
    await database
      .write(scopeOf({ session: hash }), undefined, async (query) => {
        await query("UPDATE sessions SET seen_at = $2 WHERE hash = $1 AND seen_at < $2", [keyed(hash), keyed(at)]);
      })
      // A database that is away shows in `trouble` and in writes that somebody waits for.
      .catch(() => undefined);
    writing.delete(hash);
  }

  return {
    read: (hash) =>
      database.read(scopeOf({ session: hash }), async (query) => {
        const [row] = await query("SELECT seen_at, body FROM sessions WHERE hash = $1", [keyed(hash)]);
        if (row !== undefined) return current(hash, row);
        seen.delete(hash);
        return undefined;
      }),
    save: async (session) => {
      const { hash, person, seenAt, endsAt } = session;
      await database.write(scopeOf({ session: hash }), undefined, async (query) => {
        await query(SAVE, [keyed(hash), keyed(person), keyed(seenAt), keyed(endsAt), JSON.stringify(session)]);
      });
      remember(hash, { kept: seenAt, at: seenAt });
    },
    touch: (hash, seenAt) => {
      const known = seen.get(hash);
      if (known === undefined || seenAt <= known.at) return;
      const due = Date.parse(seenAt) - Date.parse(known.kept) >= WRITE_EVERY_MS && !writing.has(hash);
      remember(hash, { kept: due ? seenAt : known.kept, at: seenAt });
      if (due) writing.set(hash, writeSeen(hash, seenAt));
    },
    remove: async (hash) => {
      await database.write(scopeOf({ session: hash }), undefined, async (query) => void (await query("DELETE FROM sessions WHERE hash = $1", [keyed(hash)])));
      seen.delete(hash);
    },
    removeOfPerson: (person, exceptHash) =>
      database.write(scopeOf({ person }), undefined, async (query) => {
        await query("DELETE FROM sessions WHERE person = $1 AND hash IS DISTINCT FROM $2", [keyed(person), exceptHash === undefined ? null : keyed(exceptHash)]);
      }),
    sweep: async (before) => {
      let swept = 0;
      await database.write({}, undefined, async (query) => {
        const [row] = await query("SELECT sweep_sessions($1) AS swept", [keyed(before)]);
        swept = row === undefined ? 0 : numberOf(row, "swept");
      });
      return swept;
    },
    drained: async () => {
      await Promise.all(writing.values());
    },
  };
}

/** Last uses that this instance knows of: losing five minutes of it at a crash is agreed. */
function lastUses() {
  const seen = new Map<string, Seen>();
  return {
    seen,
    remember: (hash: string, times: Seen): void => {
      seen.delete(hash);
      seen.set(hash, times);
      const [oldest] = seen.keys();
      if (seen.size > MOST_SEEN && oldest !== undefined) seen.delete(oldest);
    },
  };
}
