import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readFormat } from "~/store/lowdb/format";
import { nodeFiles } from "~/store/lowdb/files";
import { pathOf } from "~/store/lowdb/layout";
import { MIGRATION_FILE } from "~/store/lowdb/migrate";
import { formatAfter, STEPS } from "~/store/lowdb/migrations";
import { openLowdbStore } from "~/store/lowdb/store";
import { openMemoryStore } from "~/store/memory/store";
import { readEveryKind, writeEveryKind } from "./every-kind";
import { faultsAfterMigration, faultsIn, fillFirstFormat, MARKING } from "./faults/migration";
import { failingFiles } from "./watched-files";
import { emptyStore, temporaryFolder } from "./folder";

const RELEASED = "tests/fixtures/stores";
const FORMATS = Array.from({ length: formatAfter(STEPS) }, (_, place) => place + 1);

test("there is a store of every released format among the fixtures", async () => {
  expect((await readdir(RELEASED)).sort()).toEqual(FORMATS.map((format) => `format-${format}`));
});

test.each(FORMATS)("a store of format %i is read as it was written", async (format) => {
  const { path, remove } = await temporaryFolder();
  await cp(join(RELEASED, `format-${format}`), path, { recursive: true });
  const written = openMemoryStore();
  await writeEveryKind(written);
  const store = await openLowdbStore(path, { say: () => undefined });
  expect(await readEveryKind(store)).toEqual(await readEveryKind(written));
  await store.close();
  await remove();
});

describe("a store of an earlier format", () => {
  let folder: Awaited<ReturnType<typeof emptyStore>>;
  let said: string[];
  beforeEach(async () => {
    folder = await emptyStore([]);
    said = [];
    const store = await openLowdbStore(folder.path, { steps: [] });
    await fillFirstFormat(store);
    await store.close();
  });
  afterEach(() => folder.remove());

  const migrated = () => openLowdbStore(folder.path, { steps: MARKING, say: (sentence) => void said.push(sentence) });
  const backups = async () => (await readdir(folder.path)).filter((name) => name.startsWith("before-format-"));

  test("is brought up step by step, on disk, after a whole backup, and says so", async () => {
    const store = await migrated();
    expect(await faultsIn(store, "²⁴")).toEqual([]);
    await store.close();
    expect(await readFormat(folder.path, nodeFiles, 4)).toMatchObject({ format: 4 });
    expect(await readFile(pathOf(folder.path, "people", "anna"), "utf8")).toMatch(/^\{"v":4,.*anna²⁴/);
    expect(await readFile(pathOf(folder.path, "sessions", "h"), "utf8")).toMatch(/^\{"v":4,/);
    const [backup = ""] = await backups();
    const before = await openLowdbStore(join(folder.path, backup), { steps: [] });
    expect(await faultsIn(before, "")).toEqual([]);
    await before.close();
    expect(said).toHaveLength(2);
    expect(said[0]).toContain(`from format 1 to 4: 12 documents. The store as it was: ${join(folder.path, backup)}`);
  });

  test("is brought up once: the next start changes and keeps nothing", async () => {
    await (await migrated()).close();
    const store = await migrated();
    expect(await faultsIn(store, "²⁴")).toEqual([]);
    await store.close();
    expect(await backups()).toHaveLength(1);
    expect(said).toHaveLength(2);
  });

  test("is not opened by the earlier version any more, also when the migration was interrupted", async () => {
    const disk = failingFiles();
    disk.fail(120, "EIO");
    const opening = openLowdbStore(folder.path, { steps: MARKING, files: disk.files, say: () => undefined });
    await expect(opening).rejects.toMatchObject({ code: "stopped", message: expect.stringContaining("it goes on where it stopped") });
    expect(await readdir(folder.path)).toContain(MIGRATION_FILE);
    await expect(openLowdbStore(folder.path, { steps: [] })).rejects.toMatchObject({ code: "newer" });
    expect(await faultsAfterMigration(nodeFiles, folder.path)).toEqual([]);
    await expect(openLowdbStore(folder.path, { steps: [] })).rejects.toMatchObject({ code: "newer", file: join(folder.path, "FORMAT") });
    expect(await backups()).toHaveLength(1);
  });

  test("stays as it is when one of its documents is damaged", async () => {
    const path = pathOf(folder.path, "people", "anna");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.slice(0, -3));
    await expect(migrated()).rejects.toMatchObject({ code: "damaged", file: path });
    await writeFile(path, text);
    const store = await migrated();
    expect(await faultsIn(store, "²⁴")).toEqual([]);
    await store.close();
  });

  test("one of its documents that was put back from an older backup is lifted when it is read", async () => {
    const path = pathOf(folder.path, "people", "anna");
    const before = await readFile(path, "utf8");
    await (await migrated()).close();
    await rm(path);
    await writeFile(path, before);
    const store = await migrated();
    expect(await faultsIn(store, "²⁴")).toEqual([]);
    await store.close();
  });
});
