import { copyFile, mkdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLowdbStore } from "~/store/lowdb/create";
import { readFormat } from "~/store/lowdb/format";
import { formatAfter, STEPS } from "~/store/lowdb/migrations";
import { FOLDERS, pathOf } from "~/store/lowdb/layout";
import { openLowdbStore } from "~/store/lowdb/store";
import { authority, change, draft, enrolled, entry, person, session, version } from "./fixtures";
import { emptyStore, filesIn, temporaryFolder } from "./folder";

const NEWEST = formatAfter(STEPS);

describe("a store that is not whole", () => {
  let path: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ path, remove } = await emptyStore());
    const store = await openLowdbStore(path);
    await store.learners.commit(change("anna", 0, [enrolled]));
    await store.people.save(person("anna", "Anna"));
    await store.organisation.saveAuthority(authority("a", "Musterstadt"));
    await store.organisation.saveUnit({ id: "1", authority: "a", name: "Schalter" });
    await store.assignments.save({ id: "x", authority: "a", course: "k3", target: { kind: "authority" }, mandatory: true, assignedBy: "hr", assignedAt: "2026" });
    await store.drafts.save(draft("d1", 1), 0);
    await store.sessions.save(session("h1", "anna"));
    await store.log.append(entry("e1", "2026-11-22T09:30:00.000Z"));
    await store.versions.publish(version("k3", "h1"));
    await store.close();
  });
  afterEach(() => remove());

  const documents = async () => (await filesIn(path)).filter((file) => file.endsWith(".json"));

  /** Opening names the file, and leaves everything as it stands. */
  async function expectRefusal(code: string, file: string, remedy: string): Promise<void> {
    const before = await filesIn(path);
    await expect(openLowdbStore(path)).rejects.toMatchObject({ name: "StoreError", code, file, message: expect.stringMatching(file) });
    await expect(openLowdbStore(path)).rejects.toThrow(remedy);
    const withoutLock = (files: readonly string[]) => files.filter((name) => !name.includes("LOCK.")).sort();
    expect(withoutLock(await filesIn(path))).toEqual(withoutLock(before));
  }

  test("without a folder or a FORMAT file names init", async () => {
    await expect(openLowdbStore(join(path, "nowhere"))).rejects.toMatchObject({ code: "missing" });
    await rm(join(path, "FORMAT"));
    await expectRefusal("missing", join(path, "FORMAT"), "npm run manage -- init");
    await expect(readFormat(path)).rejects.toMatchObject({ code: "missing" });
    await expect(createLowdbStore(path, { demonstration: true })).rejects.toMatchObject({ code: "damaged" });
  });

  test("with an empty, broken or newer FORMAT file is refused", async () => {
    for (const [text, code] of [["", "damaged"], ["{", "damaged"], ["null", "damaged"], ['{"format":1}', "damaged"], [`{"format":${NEWEST + 1}}`, "newer"]] as const) {
      await writeFile(join(path, "FORMAT"), text);
      await expectRefusal(code, join(path, "FORMAT"), code === "newer" ? "newer version" : "npm run manage -- restore");
    }
  });

  test("every kind of document is refused when it is empty, cut, changed, alien or newer", async () => {
    const all = await documents();
    expect(all.length).toBe(FOLDERS.length - 1);
    for (const file of all) {
      const text = await readFile(file, "utf8");
      const broken = ["", "null", "{}", text.slice(0, -1), text.slice(0, text.length / 2), `${text} `, text.replace("a", "b"), "{".repeat(9), '{"v":1,"crc":"00000000","data":null}'];
      for (const damage of broken) {
        await writeFile(file, damage);
        await expectRefusal("damaged", file, "npm run manage -- restore");
      }
      await writeFile(file, text.replace(`{"v":${NEWEST},`, `{"v":${NEWEST + 1},`));
      await expectRefusal("newer", file, "newer version");
      await writeFile(file, text);
    }
    await (await openLowdbStore(path)).close();
  });

  test("no flipped bit goes unnoticed", async () => {
    const file = pathOf(path, "learners", "anna");
    const bytes = await readFile(file);
    for (let bit = 0; bit < bytes.length * 8; bit += 13) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await writeFile(file, flipped);
      await expect(openLowdbStore(path), `bit ${bit}`).rejects.toMatchObject({ file });
    }
  });

  test("a document under another's name is refused, so that nobody counts twice", async () => {
    const copy = join(dirname(pathOf(path, "learners", "anna")), "anna copy.json");
    await copyFile(pathOf(path, "learners", "anna"), copy);
    await expectRefusal("damaged", copy, "restore");
  });

  test("a folder or a current version that is gone is refused", async () => {
    for (const folder of ["learners", "log"]) {
      await rm(join(path, folder), { recursive: true });
      await expectRefusal("damaged", join(path, folder), "restore");
      await mkdir(join(path, folder));
    }
    const file = (await documents()).find((name) => name.includes("/versions/")) ?? "";
    await rm(file);
    await expectRefusal("damaged", file, "restore");
  });

  test("a damaged artefact is one that was thrown away", async () => {
    const store = await openLowdbStore(path);
    await store.versions.saveArtefact("key", "{}");
    await truncate(pathOf(path, "artefacts", "key"), 0);
    expect(await store.versions.artefact("key")).toBeUndefined();
    await store.close();
  });

  test("what interrupted writes left is cleared away at the start", async () => {
    const left = [join(path, ".FORMAT.1.tmp"), join(path, "learners", ".x.tmp"), join(dirname(pathOf(path, "learners", "anna")), ".anna.json.2.tmp")];
    for (const file of left) await writeFile(file, "half a docu");
    const store = await openLowdbStore(path);
    expect((await filesIn(path)).filter((file) => file.endsWith(".tmp"))).toEqual([]);
    expect((await store.learners.read("anna")).version).toBe(1);
    await store.close();
  });
});

describe("a new store", () => {
  test("is made in a folder of its own, says what it is, and never over another", async () => {
    const { path, remove } = await temporaryFolder();
    const root = join(path, "deep", "data");
    await createLowdbStore(root, { demonstration: true, createdAt: "2026-11-22T09:30:00.000Z" });
    expect(await readFormat(root)).toEqual({ format: NEWEST, demonstration: true, createdAt: "2026-11-22T09:30:00.000Z" });
    await expect(createLowdbStore(root, { demonstration: true })).rejects.toMatchObject({ code: "exists" });
    await rm(join(root, "FORMAT"));
    await createLowdbStore(root, { demonstration: false });
    expect(await readFormat(root)).toMatchObject({ demonstration: false });
    await (await openLowdbStore(root)).close();
    await remove();
  });
});
