import { readdir, readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeFiles } from "~/store/lowdb/files";
import { takeLock } from "~/store/lowdb/lock";
import { thisMachine, type Holder, type Processes } from "~/store/lowdb/processes";
import { openLowdbStore } from "~/store/lowdb/store";
import { bundled, started } from "./child";
import { change, opened } from "./fixtures";
import { emptyStore } from "./folder";

describe("one process at a time", () => {
  let path: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ path, remove } = await emptyStore());
  });
  afterEach(() => remove());

  const locks = async () => (await readdir(path)).filter((name) => name.startsWith("LOCK."));
  const leftBy = (holder: Holder) => writeFile(join(path, "LOCK.7"), JSON.stringify(holder));
  /** Tells which process numbers are alive. */
  const processes = (pid: number, alive: ReadonlySet<number>): Processes => ({
    self: () => ({ pid, host: "test" }),
    runs: (holder) => alive.has(holder.pid),
  });

  test("a second opening names the holder and the remedy, and works after the first was closed", async () => {
    const store = await openLowdbStore(path);
    const second = openLowdbStore(path);
    await expect(second).rejects.toMatchObject({ name: "StoreError", code: "locked", message: expect.stringContaining(`process ${process.pid} on ${hostname()}`) });
    await store.learners.commit(change("anna", 0, [opened("1")]));
    await store.close();
    const again = await openLowdbStore(path);
    expect((await again.learners.read("anna")).version).toBe(1);
    await again.close();
    expect(await locks()).toHaveLength(1);
  });

  test("a second process is refused with its own exit code while the first runs, and gets in when it was killed", async () => {
    const script = await bundled("hold", path);
    const holder = started(script, path);
    expect((await holder.lines[Symbol.asyncIterator]().next()).value).toBe("open");
    const refused = started(script, path);
    expect((await refused.lines[Symbol.asyncIterator]().next()).value).toMatch(/^locked: .*process \d+ on /);
    expect(await refused.code()).toBe(3);
    await expect(openLowdbStore(path)).rejects.toMatchObject({ code: "locked" });
    holder.kill();
    await holder.code();
    await (await openLowdbStore(path)).close();
  });

  test("the lock of a dead process is taken over, also when another process has its number or the machine was started anew", async () => {
    const self = thisMachine.self();
    for (const dead of [{ pid: 2 ** 22 + 1, host: hostname() }, { ...self, started: "1" }, { ...self, boot: "another" }]) {
      await leftBy(dead);
      await (await openLowdbStore(path)).close();
      expect(await locks()).toEqual(["LOCK.8"]);
      await writeFile(join(path, "LOCK.8"), "{}");
      await nodeFiles.unlink(join(path, "LOCK.8"));
    }
  });

  test("what cannot be judged counts as held: another machine, a lock that cannot be read", async () => {
    await leftBy({ pid: 1, host: "another-machine" });
    await expect(openLowdbStore(path)).rejects.toThrow(/process 1 on another-machine.*LOCK\.7/);
    await writeFile(join(path, "LOCK.7"), "");
    await expect(openLowdbStore(path)).rejects.toMatchObject({ code: "locked" });
    expect(await readFile(join(path, "LOCK.7"), "utf8")).toBe("");
  });

  test("of several that take over from a dead process exactly one succeeds, 200 times", async () => {
    const alive = new Set([1, 2, 3, 4]);
    for (let round = 0; round < 200; round += 1) {
      const candidates = [...alive];
      const tries = await Promise.allSettled(candidates.map((pid) => takeLock(path, nodeFiles, processes(pid, alive))));
      expect(tries.map(({ status }) => status).sort(), `round ${round}`).toEqual(["fulfilled", "rejected", "rejected", "rejected"]);
      const winner = candidates[tries.findIndex(({ status }) => status === "fulfilled")] ?? 0;
      expect(JSON.parse(await readFile(join(path, (await locks())[0] ?? ""), "utf8"))).toMatchObject({ pid: winner });
      // The winner dies without releasing; the others try again under numbers that live.
      alive.delete(winner);
      alive.add(5 + round);
    }
  });

  test("an opening that fails lets go of the lock", async () => {
    await writeFile(join(path, "people", "alien.json"), "{}");
    await expect(openLowdbStore(path)).rejects.toMatchObject({ code: "damaged" });
    await nodeFiles.unlink(join(path, "people", "alien.json"));
    await (await openLowdbStore(path)).close();
  });
});
