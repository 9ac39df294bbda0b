import { readFile, stat } from "node:fs/promises";
import { relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pathOf } from "~/store/lowdb/layout";
import { openLowdbStore } from "~/store/lowdb/store";
import type { Store } from "~/store/port";
import { change, entry, note, opened, session } from "./fixtures";
import { emptyStore, filesIn } from "./folder";
import { watchedFiles } from "./watched-files";

describe("a commit on disk", () => {
  let folder: Awaited<ReturnType<typeof emptyStore>>;
  beforeEach(async () => {
    folder = await emptyStore();
  });
  afterEach(() => folder.remove());

  /** A store whose changes on disk are written down. */
  async function watched() {
    const calls: string[] = [];
    const readers: Promise<number>[] = [];
    const late: { reader?: Store } = {};
    const store = await openLowdbStore(folder.path, {
      files: watchedFiles(({ name, path }) => {
        calls.push(`${name} ${relative(folder.path, path).replace(/\.[0-9a-f-]{36}\.tmp$/, ".tmp").replace(/\/[0-9a-f]{2}\b/, "/xx")}`);
        if (late.reader !== undefined) readers.push(late.reader.learners.read("anna").then(({ version }) => version));
      }),
    });
    calls.length = 0;
    late.reader = store;
    return { store, calls, readers };
  }

  const replaced = ["create learners/xx/.anna.json.tmp", "write learners/xx/.anna.json.tmp", "sync learners/xx/.anna.json.tmp", "close learners/xx/.anna.json.tmp", "rename learners/xx/anna.json", "sync folder learners/xx"];

  test("is written aside, synced, renamed, and its folder synced, in this order", async () => {
    const { store, calls } = await watched();
    await store.learners.commit(change("anna", 0, [opened("1")]));
    expect(calls).toEqual(["mkdir learners/xx", "sync folder learners", ...replaced]);
    calls.length = 0;
    await store.learners.commit(change("anna", 1, [opened("2")]));
    expect(calls).toEqual(replaced);
    await store.close();
  });

  test("is not seen by readers before the last sync", async () => {
    const { store, readers } = await watched();
    const committed = store.learners.commit(change("anna", 0, [opened("1")]));
    await committed;
    expect(readers.length).toBeGreaterThan(6);
    expect(await Promise.all(readers)).toEqual(readers.map(() => 0));
    expect((await store.learners.read("anna")).version).toBe(1);
    await store.close();
  });

  test("never uses one temporary name twice", async () => {
    const names: string[] = [];
    const files = watchedFiles(({ name, path }) => void (name === "create" && names.push(path)));
    const store = await openLowdbStore(folder.path, { files });
    for (let version = 0; version < 5; version += 1) await store.learners.commit(change("anna", version, [opened("1")]));
    expect(new Set(names).size).toBe(names.length);
    await store.close();
  });

  test("touches one document, whatever the number of learners", async () => {
    const { store, calls } = await watched();
    await Promise.all(Array.from({ length: 100 }, (_, place) => store.learners.commit(change(`learner-${place}`, 0, [opened("1")]))));
    calls.length = 0;
    await store.learners.commit(change("learner-7", 1, [opened("2")]));
    expect(calls).toHaveLength(6);
    await store.close();
  });

  test("is compact JSON with a format version that only the owner can read", async () => {
    const { store } = await watched();
    await store.learners.commit(change("anna", 0, [opened("1"), note("x")]));
    const path = pathOf(folder.path, "learners", "anna");
    const text = await readFile(path, "utf8");
    expect(text).toMatch(/^\{"v":2,"crc":"[0-9a-f]{8}","data":\{"learner":"anna"/);
    expect(JSON.parse(text)).toMatchObject({ v: 2, data: { record: [], private: [{ number: 1 }, { number: 2 }] } });
    for (const file of await filesIn(folder.path)) expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(folder.path)).mode & 0o777).toBe(0o700);
    await store.close();
  });

  test("waits only for its own learner: the first writer is answered while others go on", async () => {
    const { store } = await watched();
    const order: number[] = [];
    const writers = Array.from({ length: 20 }, (_, place) => store.learners.commit(change("anna", place, [opened("1")])).then(() => order.push(place)));
    await Promise.all(writers);
    expect(order).toEqual(Array.from({ length: 20 }, (_, place) => place));
    await store.close();
  });

  test("closing finishes what is under way, and nothing is written afterwards", async () => {
    const { store } = await watched();
    const writing = [store.log.append(entry("e1", "2026-11-22T09:30:00.000Z")), store.learners.commit(change("anna", 0, [opened("1")]))];
    await store.close();
    await Promise.all(writing);
    await expect(store.learners.commit(change("anna", 1, [opened("2")]))).rejects.toMatchObject({ code: "stopped" });
    const again = await openLowdbStore(folder.path);
    expect((await again.learners.read("anna")).version).toBe(1);
    expect(await again.log.page("musterstadt", 9)).toHaveLength(1);
    await again.close();
  });

  test("use of a session is written at most every five minutes", async () => {
    const { store, calls } = await watched();
    await store.sessions.save(session("h1", "anna"));
    calls.length = 0;
    for (const minute of ["31", "32", "33", "34"]) store.sessions.touch("h1", `2026-11-22T09:${minute}:00.000Z`);
    await store.people.byId("anna");
    expect(calls).toEqual([]);
    for (const minute of ["35", "36", "37", "38", "39"]) store.sessions.touch("h1", `2026-11-22T09:${minute}:00.000Z`);
    await store.close();
    expect(calls.filter((call) => call.startsWith("rename sessions"))).toHaveLength(1);
  });

  test("the log goes on in a new part before a part grows large", async () => {
    const { store } = await watched();
    const people = Array.from({ length: 400 }, (_, place) => `person-number-${place}`);
    for (let place = 0; place < 30; place += 1) await store.log.append(entry(`e${place}`, "2026-11-22T09:30:00.000Z", { rows: 400, people }));
    await store.close();
    const parts = (await filesIn(folder.path)).filter((path) => path.includes("/log/"));
    const sizes = await Promise.all(parts.map(async (path) => (await stat(path)).size));
    expect(parts.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(80 * 1024);
  });
});
