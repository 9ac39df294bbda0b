import { createHash } from "node:crypto";
import type { Tries } from "../../core/organisation/throttle";
import type { TryStore } from "../port";
import type { Database, Query } from "./database";
import { bodyOf, textOf } from "./rows";

const HOLD = "INSERT INTO tries (name, body, tried_at) SELECT name, 'null', now() FROM unnest($1::text[]) AS name ORDER BY name ON CONFLICT DO NOTHING";
// In one order for everybody, so that two who share several keys do not wait for each other.
const LOCKED = "SELECT name, body FROM tries WHERE name = ANY ($1::text[]) ORDER BY name FOR UPDATE";
const KEEP = "UPDATE tries SET body = next.body, tried_at = now() FROM unnest($1::text[], $2::text[]) AS next (name, body) WHERE tries.name = next.name";
const FORGET = "DELETE FROM tries WHERE name = ANY ($1::text[])";

/** Attempts at guessing, counted over all instances. Keys are kept as hashes: they hold addresses of people. */
export function triesIn(database: Database): TryStore {
  return {
    change: async (keys, decide) => {
      const names = keys.map(nameOf);
      let decided: ReturnType<typeof decide> | undefined;
      await database.write<"kept" | "left">({ tries: names.join(",") }, "kept", async (query) => {
        decided = decide(await locked(query, names));
        if (decided.next === undefined) return "left";
        await save(query, names, decided.next);
        return "kept";
      });
      if (decided === undefined) throw new Error("nothing was decided");
      return decided.answer;
    },
  };
}

async function locked(query: Query, names: readonly string[]): Promise<readonly (Tries | undefined)[]> {
  await query(HOLD, [names]);
  const rows = new Map((await query(LOCKED, [names])).map((row) => [textOf(row, "name"), row]));
  return names.map((name) => {
    const row = rows.get(name);
    return (row && bodyOf<Tries | null>(row)) ?? undefined;
  });
}

async function save(query: Query, names: readonly string[], next: readonly (Tries | undefined)[]): Promise<void> {
  const kept = names.flatMap((name, place) => (next[place] === undefined ? [] : [{ name, body: JSON.stringify(next[place]) }]));
  const gone = names.filter((_, place) => next[place] === undefined);
  if (kept.length > 0) await query(KEEP, [kept.map(({ name }) => name), kept.map(({ body }) => body)]);
  if (gone.length > 0) await query(FORGET, [gone]);
}

function nameOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
