import { dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pathOf } from "~/store/lowdb/layout";
import { openLowdbStore } from "~/store/lowdb/store";
import type { Store } from "~/store/port";
import { change, moved, opened, person, recording, session, version } from "./fixtures";
import { emptyStore, filesIn } from "./folder";
import { failingFiles, watchedFiles } from "./watched-files";

/** Calls of a first commit: mkdir, sync folder, create, write, sync, close, rename, sync folder. */
const CALLS = 8;

describe("when the disk fails", () => {
  let folder: Awaited<ReturnType<typeof emptyStore>>;
  let disk: ReturnType<typeof failingFiles>;
  let store: Store;
  beforeEach(async () => {
    folder = await emptyStore();
    disk = failingFiles();
    store = await openLowdbStore(folder.path, { files: disk.files });
  });
  afterEach(() => folder.remove());

  const versionOf = async (of: Store, learner: string): Promise<number> => (await of.learners.read(learner)).version;

  async function reopened(): Promise<Store> {
    disk.fail(0);
    await store.close();
    return openLowdbStore(folder.path);
  }

  for (const code of ["EIO", "EROFS", "EMFILE", "EACCES"]) {
    for (let at = 1; at <= CALLS; at += 1) {
      test(`${code} at call ${at} stops all writing, and what is read is what was acknowledged`, async () => {
        await store.learners.commit(change("bert", 0, [opened("1")]));
        disk.fail(at, code);
        const first = store.learners.commit(change("anna", 0, [opened("1"), moved("a", "b")]));
        await expect(first).rejects.toMatchObject({ name: "StoreError", code: "stopped" });
        expect(disk.failed()).toBe(1);
        expect(store.trouble()).toMatch(new RegExp(`^${code} on `));
        expect(await versionOf(store, "anna")).toBe(0);
        disk.fail(0);
        await expect(store.learners.commit(change("bert", 1, [opened("2")]))).rejects.toMatchObject({ code: "stopped" });
        await expect(store.people.save(person("cem", "Cem"))).rejects.toMatchObject({ code: "stopped" });
        expect(await versionOf(store, "bert")).toBe(1);
        const after = await reopened();
        expect(await versionOf(after, "bert")).toBe(1);
        // Only when the very last sync failed may the unacknowledged change be there, and then whole.
        expect(await versionOf(after, "anna")).toBe(at === CALLS ? 2 : 0);
        expect((await filesIn(folder.path)).filter((path) => path.endsWith(".tmp"))).toEqual([]);
        await after.close();
      });
    }
  }

  // Four documents, the bytes first; each is unlinked and its folder synced.
  for (let at = 1; at <= 8; at += 1) {
    test(`EIO at call ${at} of removing a recording leaves it in the list until it is removed again, with no byte left then`, async () => {
      const film = recording("f1");
      await store.media.addRecording(film, [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)]);
      const kept = async () => (await filesIn(folder.path)).filter((path) => path.includes("/versions/")).length;
      expect(await kept()).toBe(4);
      disk.fail(at);
      await expect(store.media.remove("musterstadt", "f1")).rejects.toMatchObject({ name: "StoreError", code: "stopped" });
      const after = await reopened();
      expect(await after.media.recordings("musterstadt")).toEqual(at === 8 ? [] : [film]);
      await after.media.remove("musterstadt", "f1");
      expect(await after.media.recordings("musterstadt")).toEqual([]);
      expect(await kept()).toBe(0);
      await after.close();
    });
  }

  for (const code of ["ENOSPC", "EDQUOT"]) {
    for (const at of [1, 3, 4, 5, 6, 7]) {
      test(`${code} at call ${at} refuses this change and no other`, async () => {
        disk.fail(at, code, true);
        await expect(store.learners.commit(change("anna", 0, [opened("1")]))).rejects.toMatchObject({ name: "StoreError", code: "full" });
        expect(store.trouble()).toBeUndefined();
        expect(await store.learners.read("anna")).toEqual({ version: 0, facts: [], certificates: [] });
        disk.fail(0);
        expect((await filesIn(folder.path)).filter((path) => path.includes("/learners/") && path.endsWith(".json"))).toEqual([]);
        expect(await store.learners.commit(change("anna", 0, [moved("a", "b")]))).toBe("done");
        const after = await reopened();
        expect((await after.learners.read("anna")).facts).toEqual([{ ...moved("a", "b"), number: 1 }]);
        await after.close();
      });
    }
  }

  test("the old document stays readable at every failing call of a second commit", async () => {
    for (let at = 1; at <= CALLS - 2; at += 1) {
      const learner = `learner-${at}`;
      await store.learners.commit(change(learner, 0, [opened("1")]));
      disk.fail(at);
      await expect(store.learners.commit(change(learner, 1, [opened("2")]))).rejects.toMatchObject({ code: "stopped" });
      expect(await versionOf(store, learner)).toBe(1);
      const after = await reopened();
      expect(await versionOf(after, learner)).toBe(at === CALLS - 2 ? 2 : 1);
      await after.close();
      store = await openLowdbStore(folder.path, { files: disk.files });
    }
    await store.close();
  });

  test("every other write is refused whole as well, and its indexes with it", async () => {
    disk.fail(1, "ENOSPC", true);
    const full = { code: "full" };
    await expect(store.people.save(person("anna", "Anna"))).rejects.toMatchObject(full);
    await expect(store.people.saveCredentials({ person: "anna", link: { hash: "h", until: "" } })).rejects.toMatchObject(full);
    await expect(store.versions.publish(version("k3", "h1"))).rejects.toMatchObject(full);
    await store.versions.saveArtefact("key", "{}");
    expect(await store.versions.artefact("key")).toBeUndefined();
    await expect(store.sessions.save(session("h1", "anna"))).rejects.toMatchObject(full);
    expect(await store.people.byEmail("anna@musterstadt.example")).toBeUndefined();
    expect(await store.people.ofAuthority("musterstadt")).toEqual([]);
    expect(await store.people.byLink("h")).toBeUndefined();
    expect(await store.versions.current("course")).toEqual([]);
    expect(await store.sessions.read("h1")).toBeUndefined();
    disk.fail(0);
    expect(await store.people.save(person("bert", "Bert", { email: "anna@musterstadt.example" }))).toBe("done");
    await store.versions.publish(version("k3", "h1"));
    expect(await store.versions.current("course")).toHaveLength(1);
    await store.close();
  });

  test("a session that could not be removed stays, and a touch that could not be written harms nobody", async () => {
    await store.sessions.save(session("h1", "anna"));
    disk.fail(1, "EIO", true);
    store.sessions.touch("h1", "2026-11-22T10:00:00.000Z");
    await expect(store.sessions.remove("h1")).rejects.toMatchObject({ code: "stopped" });
    expect((await store.sessions.read("h1"))?.seenAt).toBe("2026-11-22T10:00:00.000Z");
    expect(store.trouble()).toBe("EIO on create");
    const after = await reopened();
    expect((await after.sessions.read("h1"))?.hash).toBe("h1");
    await after.close();
  });

  test("a refused change leaves no file behind that would fill the disk further", async () => {
    for (const at of [4, 5, 6, 7]) {
      disk.fail(at, "ENOSPC");
      await expect(store.learners.commit(change(`learner-${at}`, 0, [opened("1")]))).rejects.toMatchObject({ code: "full" });
      expect((await filesIn(folder.path)).filter((path) => path.endsWith(".tmp"))).toEqual([]);
    }
    await store.close();
  });

  test("a write that ends after the failure of another is not acknowledged: the failed sync may have been its own", async () => {
    let release = (): void => undefined;
    const failed = new Promise<void>((resolve) => {
      release = resolve;
    });
    const files = watchedFiles(async ({ name, path }) => {
      if (name !== "sync folder") return;
      if (path === dirname(pathOf(folder.path, "learners", "bert"))) await failed;
      if (path === dirname(pathOf(folder.path, "learners", "anna"))) throw Object.assign(new Error("EIO"), { code: "EIO", syscall: "fsync" });
    });
    await store.close();
    store = await openLowdbStore(folder.path, { files });
    const bert = store.learners.commit(change("bert", 0, [opened("1")]));
    await expect(store.learners.commit(change("anna", 0, [opened("1")]))).rejects.toMatchObject({ code: "stopped" });
    release();
    await expect(bert).rejects.toMatchObject({ code: "stopped", message: expect.stringContaining("EIO on fsync") });
    expect(await versionOf(store, "bert")).toBe(0);
    await store.close();
  });

  test("of many writers none is acknowledged after the failure of one", async () => {
    disk.fail(40, "EIO");
    const writers = Array.from({ length: 20 }, (_, place) => store.learners.commit(change(`learner-${place}`, 0, [opened("1")])));
    const answers = await Promise.allSettled(writers);
    const shown = await Promise.all(answers.map((_, place) => versionOf(store, `learner-${place}`)));
    expect(answers.map(({ status }) => (status === "fulfilled" ? 1 : 0))).toEqual(shown);
    expect(shown).toContain(0);
    const after = await reopened();
    for (const [place, seen] of shown.entries()) expect(await versionOf(after, `learner-${place}`)).toBeGreaterThanOrEqual(seen);
    await after.close();
  });
});
