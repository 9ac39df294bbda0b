import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeFiles, type Space } from "~/store/lowdb/files";
import { openLowdbStore } from "~/store/lowdb/store";
import type { Store } from "~/store/port";
import { certificate, change, draft, entry, moved, note, opened, person, session, version } from "./fixtures";
import { emptyStore } from "./folder";

const FULL = { name: "StoreError", code: "full" };
const PLENTY: Space = { free: 50e9, size: 100e9 };

describe("a disk that is nearly full", () => {
  let folder: Awaited<ReturnType<typeof emptyStore>>;
  let store: Store;
  let space: Space;
  let time: number;
  let asked: number;
  beforeEach(async () => {
    folder = await emptyStore();
    [space, time, asked] = [PLENTY, 0, 0];
    const files = {
      ...nodeFiles,
      space: async () => {
        asked += 1;
        return space;
      },
    };
    store = await openLowdbStore(folder.path, { files, clock: () => time });
    await store.learners.commit(change("anna", 0, [opened("1"), note("long enough to be missed"), moved("a", "b")]));
    await store.people.save(person("anna", "Anna"));
    await store.sessions.save(session("h1", "anna"));
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });

  /** So much is free from the next second on. */
  function leave(next: Space): void {
    space = next;
    time += 1_000;
  }

  test("refuses what is new, whole, and names the remedy", async () => {
    leave({ free: 199e6, size: 100e9 });
    await expect(store.learners.commit(change("anna", 3, [opened("2")]))).rejects.toMatchObject({ ...FULL, message: expect.stringContaining("Free some space") });
    await expect(store.learners.commit(change("bert", 0, [opened("1")], { certificates: [certificate("bert", "c1", "CODE")] }))).rejects.toMatchObject(FULL);
    await expect(store.people.save(person("bert", "Bert"))).rejects.toMatchObject(FULL);
    await expect(store.drafts.save(draft("d", 1), 0)).rejects.toMatchObject(FULL);
    await expect(store.versions.publish(version("k3", "h1"))).rejects.toMatchObject(FULL);
    expect((await store.learners.read("anna")).version).toBe(3);
    expect(await store.learners.certificateByCode("CODE")).toBeUndefined();
    expect(store.trouble()).toBeUndefined();
  });

  test("goes on reading, signing people in and out, and keeping the log", async () => {
    leave({ free: 0, size: 100e9 });
    expect((await store.learners.read("anna")).facts).toHaveLength(3);
    await store.sessions.save(session("h2", "anna"));
    await store.sessions.remove("h1");
    await store.log.append(entry("e1", "2026-11-22T09:30:00.000Z"));
    await store.versions.saveArtefact("key", "{}");
    expect(await store.versions.artefact("key")).toBeUndefined();
    expect(await store.sessions.read("h2")).toBeDefined();
    expect(await store.log.page("musterstadt", 9)).toHaveLength(1);
  });

  test("can be relieved: what somebody wants forgotten goes", async () => {
    leave({ free: 0, size: 100e9 });
    await store.learners.forget("anna", { all: true });
    expect(await store.learners.read("anna")).toMatchObject({ version: 3, facts: [] });
  });

  test("writes again as soon as there is room, without a new start", async () => {
    leave({ free: 0, size: 100e9 });
    await expect(store.learners.commit(change("anna", 3, [opened("2")]))).rejects.toMatchObject(FULL);
    leave(PLENTY);
    expect(await store.learners.commit(change("anna", 3, [opened("2")]))).toBe("done");
  });

  test.each([
    { free: 201e6, size: 100e9, writes: true },
    { free: 60e6, size: 1e9, writes: true },
    { free: 40e6, size: 1e9, writes: false },
  ])("keeps 200 MB, or 5 % of a small disk: $free of $size bytes", async ({ writes, ...next }) => {
    leave(next);
    const written = store.learners.commit(change("anna", 3, [opened("2")]));
    await (writes ? expect(written).resolves.toBe("done") : expect(written).rejects.toMatchObject(FULL));
  });

  test("is asked for its room once a second at most", async () => {
    leave(PLENTY);
    asked = 0;
    for (let place = 3; place < 20; place += 1) await store.learners.commit(change("anna", place, [opened("2")]));
    expect(asked).toBe(1);
  });
});
