import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readMigrations, type Migration } from "~/store/postgres/migrate";
import { createPostgresStore, prepare } from "~/store/postgres/open";
import { openPostgresStore } from "~/store/postgres/store";
import { emptyDatabase, type TestDatabase } from "./database";

const AT = "2026-11-22T09:30:00.000Z";
const shipped = readMigrations();
const later: Migration = { number: shipped.length + 1, name: "0099-later.sql", sql: "CREATE TABLE later (id text); SELECT pg_sleep(0.2)", checksum: "later" };

describe("the schema", () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await emptyDatabase();
  });
  afterEach(() => database.remove());

  const applied = () => database.run("SELECT name FROM gegenueber.schema_migrations ORDER BY number");

  test("an empty database is no store: the start stops and names init, and makes nothing", async () => {
    const opened = openPostgresStore(database.url);
    await expect(opened).rejects.toMatchObject({ name: "StoreError", code: "missing" });
    await expect(opened).rejects.toThrow("npm run manage -- init");
    expect(await database.run("SELECT nspname FROM pg_namespace WHERE nspname = 'gegenueber'")).toEqual([]);
  });

  test("init makes a store that says what it is, and no second one", async () => {
    await createPostgresStore(database.url, { demonstration: true, createdAt: AT });
    expect(await prepare(database.url)).toEqual({ demonstration: true, createdAt: AT });
    await expect(createPostgresStore(database.url, { demonstration: false })).rejects.toMatchObject({ code: "exists" });
    expect(await prepare(database.url)).toEqual({ demonstration: true, createdAt: AT });
  });

  test("an interrupted init is no store and can be repeated", async () => {
    const broken = { ...later, sql: "CREATE TABLE half (id text); SELECT 1/0" };
    await expect(createPostgresStore(database.url, { demonstration: false, migrations: [...shipped, broken] })).rejects.toThrow("division by zero");
    expect(await database.run("SELECT to_regclass('gegenueber.half') AS half")).toEqual([{ half: null }]);
    await expect(openPostgresStore(database.url)).rejects.toMatchObject({ code: "missing" });
    await createPostgresStore(database.url, { demonstration: false });
    await (await openPostgresStore(database.url)).close();
  });

  test("of two that make a store at once one does, and the other finds it", async () => {
    const made = await Promise.allSettled([1, 2].map(() => createPostgresStore(database.url, { demonstration: false })));
    expect(made.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await applied()).toHaveLength(shipped.length);
  });

  test("drafts of before know afterwards that nothing was published from them, in every authority", async () => {
    await createPostgresStore(database.url, { demonstration: false, migrations: shipped.slice(0, 2) });
    await database.run(`INSERT INTO gegenueber.drafts VALUES ('a', 'd', '{"id":"d","title":"\\u0000"}')`);
    await database.run(`INSERT INTO gegenueber.drafts VALUES ('b', 'd', '{"id":"d"}')`);
    await prepare(database.url);
    const store = await openPostgresStore(database.url);
    expect(await store.drafts.read("a", "d")).toEqual({ id: "d", title: "\u0000", releases: [] });
    expect(await store.drafts.ofAuthority("b")).toEqual([{ id: "d", releases: [] }]);
    await store.close();
  });

  test("of five that start at once one migrates and the others wait for it", async () => {
    await createPostgresStore(database.url, { demonstration: false, createdAt: AT });
    const formats = await Promise.all(Array.from({ length: 5 }, () => prepare(database.url, { migrations: [...shipped, later] })));
    expect(formats).toEqual(Array.from({ length: 5 }, () => ({ demonstration: false, createdAt: AT })));
    expect((await applied()).map(({ name }) => name)).toEqual([...shipped, later].map(({ name }) => name));
  });

  test("a database that is ahead stops the start", async () => {
    await createPostgresStore(database.url, { demonstration: false, migrations: [...shipped, later] });
    const opened = openPostgresStore(database.url);
    await expect(opened).rejects.toMatchObject({ name: "StoreError", code: "newer" });
    await expect(opened).rejects.toThrow(later.name);
  });

  test("a migration that was changed after it was applied stops the start", async () => {
    await createPostgresStore(database.url, { demonstration: false });
    const [first, ...rest] = shipped;
    if (first === undefined) throw new Error("there is no migration");
    const changed = prepare(database.url, { migrations: [{ ...first, checksum: "other" }, ...rest] });
    await expect(changed).rejects.toMatchObject({ name: "StoreError", code: "damaged" });
    await expect(changed).rejects.toThrow(first.name);
  });

  test("a login that may not take the role of the service stops the start with the SQL an administrator must run", async () => {
    await database.run(`REVOKE gegenueber_app FROM ${database.name}`);
    const made = createPostgresStore(database.url, { demonstration: false });
    await expect(made).rejects.toMatchObject({ name: "StoreError", code: "denied" });
    await expect(made).rejects.toThrow(`GRANT gegenueber_app TO "${database.name}";`);
  });

  test("a wrong password, an unknown database and a server that is not there are told apart, without the password", async () => {
    const secret = Object.assign(new URL(database.url), { password: "geheim" }).href;
    const elsewhere = Object.assign(new URL(secret), { port: "1" }).href;
    const unknown = Object.assign(new URL(database.url), { pathname: "/nowhere" }).href;
    await expect(openPostgresStore(secret)).rejects.toMatchObject({ code: "denied", message: expect.not.stringContaining("geheim") });
    await expect(openPostgresStore(unknown)).rejects.toMatchObject({ code: "denied", message: expect.stringContaining("nowhere") });
    await expect(openPostgresStore(elsewhere)).rejects.toMatchObject({ code: "unreachable", message: expect.stringContaining("ECONNREFUSED") });
    await expect(openPostgresStore(elsewhere)).rejects.toThrow(/^(?!.*geheim)/);
  });

  test("a database in another encoding is refused", async () => {
    const latin = `${database.name}_latin`;
    await database.run(`CREATE DATABASE ${latin} ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C' OWNER ${database.name}`);
    const made = createPostgresStore(Object.assign(new URL(database.url), { pathname: `/${latin}` }).href, { demonstration: false });
    await expect(made).rejects.toMatchObject({ code: "denied", message: expect.stringContaining("LATIN1") });
    await database.run(`DROP DATABASE ${latin} WITH (FORCE)`);
  });
});
