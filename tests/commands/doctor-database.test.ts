import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseHealth } from "~/commands/doctor/database";
import { openPostgresStore } from "~/store/postgres/store";
import { authority, entry } from "../store/fixtures";
import { databaseWithStore, emptyDatabase, type TestDatabase } from "../store/postgres/database";

const WISHES = { now: "2026-11-26T08:00:00.000Z", digest: (text: string) => createHash("sha256").update(text).digest("hex") };

let database: TestDatabase;
beforeAll(async () => {
  database = await databaseWithStore();
  const store = await openPostgresStore(database.url);
  await store.organisation.saveAuthority(authority("musterstadt", "Stadt Musterstadt"));
  for (const day of [1, 2, 3]) await store.log.append(entry(`e${day}`, `2026-11-0${day}T08:00:00.000Z`, { rows: day }));
  await store.close();
});
afterAll(() => database.remove());

async function found(url = database.url): Promise<readonly string[]> {
  const { findings, store } = await databaseHealth(url, WISHES);
  await store?.close();
  return findings.map(({ what, mend }) => `${what} | ${mend}`);
}

test("a sound database gives no finding; a tampered entry of its log is named", async () => {
  expect(await found()).toEqual([]);
  await database.run(`UPDATE gegenueber.log SET body = replace(body, '"rows":2', '"rows":9')`);
  expect(await found()).toEqual([expect.stringMatching(/^The log of deeds was changed: entry e2, number 2, .* is not what was written.* verify-audit/u)]);
  await database.run(`UPDATE gegenueber.log SET body = replace(body, '"rows":9', '"rows":2')`);
  await database.run("DELETE FROM gegenueber.log WHERE id = 'e2'");
  expect(await found()).toEqual([expect.stringContaining("entries between them are missing")]);
});

test("an empty database, pending migrations and a server that does not answer are findings, and nothing is changed", async () => {
  const empty = await emptyDatabase();
  expect(await found(empty.url)).toEqual([expect.stringMatching(/no store in the database .* move-store/u)]);
  expect(await empty.run("SELECT 1 FROM pg_namespace WHERE nspname = 'gegenueber'")).toEqual([]);
  await empty.remove();
  await database.run("DELETE FROM gegenueber.schema_migrations WHERE number > 1");
  expect(await found()).toEqual([expect.stringMatching(/pending: 0002-walls\.sql, 0003-releases\.sql, 0004-dossiers\.sql, 0005-enrolled\.sql, 0006-pictures\.sql, 0007-identities\.sql, 0008-reports\.sql, 0009-media-goes\.sql \| npm start/u)]);
  const nowhere = Object.assign(new URL(database.url), { port: "1" }).href;
  expect(await found(nowhere)).toEqual([expect.stringMatching(/cannot be reached .* start PostgreSQL/u)]);
});
