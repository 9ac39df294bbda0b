import { chmod, cp, readFile, readdir, rm, stat, truncate, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { backUpStore, COPY_ORDER, lastBackup, noteBackup } from "~/store/lowdb/backup";
import { createLowdbStore } from "~/store/lowdb/create";
import { FOLDERS } from "~/store/lowdb/layout";
import { formatAfter, STEPS } from "~/store/lowdb/migrations";
import { restoreStore, verifyBackup } from "~/store/lowdb/restore";
import { openLowdbStore } from "~/store/lowdb/store";
import { AT, authority, certificate, change, draft, enrolled, entry, note, person, row, session, version } from "./fixtures";
import { emptyStore, filesIn, temporaryFolder } from "./folder";
import { failingFiles } from "./watched-files";

const MADE = { program: "1.0.0", now: () => "2026-11-26T02:00:00.000Z" };

/** A store with one of each, and an empty place for backups. */
async function furnished() {
  const [folder, place] = [await emptyStore(), await temporaryFolder()];
  onTestFinished(async () => void (await Promise.all([folder.remove(), place.remove()])));
  const store = await openLowdbStore(folder.path);
  await store.organisation.saveAuthority(authority("musterstadt", "Stadt Musterstadt"));
  await store.organisation.saveUnit({ id: "schalter", authority: "musterstadt", name: "Schalter" });
  await store.people.save(person("anna", "Änne Müller"));
  await store.identities.connect({ person: "anna", issuer: "https://idp.example", subject: "sub-anna", connectedAt: AT });
  await store.learners.commit(change("anna", 0, [enrolled, note("Grüße 🙂 \ud83d")], { rows: [row("anna", "c1", "C1")], certificates: [certificate("anna", "c1", "C1")] }));
  await store.versions.publish(version("klar-sprechen", "v1"));
  await store.versions.saveArtefact("a", "{}");
  await store.drafts.save(draft("d1", 1), 0);
  await store.sessions.save(session("h1", "anna"));
  await store.log.append(entry("e1", AT, { people: ["anna"] }));
  return { root: folder.path, store, backup: join(place.path, "backup"), data: join(place.path, "data") };
}

test("what is restored is the same as what was backed up, without sessions", async () => {
  const { root, store, backup, data } = await furnished();
  const manifest = await backUpStore(root, backup, MADE);
  const counts = { ...(await store.counts()), sessions: 0 };
  expect(manifest).toMatchObject({ backup: 1, format: formatAfter(STEPS), program: "1.0.0", demonstration: false, finishedAt: MADE.now(), counts });
  expect((await verifyBackup(backup)).problems).toEqual([]);
  await restoreStore(backup, data);
  const restored = await openLowdbStore(data);
  expect(await restored.counts()).toEqual(counts);
  expect(await restored.learners.read("anna")).toEqual(await store.learners.read("anna"));
  expect(await restored.learners.certificateByCode("C1")).toEqual(await store.learners.certificateByCode("C1"));
  expect(await restored.people.ofAuthority("musterstadt")).toEqual(await store.people.ofAuthority("musterstadt"));
  expect(await restored.identities.find({ issuer: "https://idp.example", subject: "sub-anna" })).toMatchObject({ person: "anna" });
  expect(await restored.log.appended("musterstadt", 0, 9)).toEqual(await store.log.appended("musterstadt", 0, 9));
  expect(await restored.sessions.read("h1")).toBeUndefined();
  await Promise.all([restored.close(), store.close()]);
});

test("every folder but sessions and cache is copied, and nothing beside the documents", async () => {
  expect([...COPY_ORDER, "sessions", "artefacts"].sort()).toEqual([...FOLDERS].sort());
  const { root, store, backup } = await furnished();
  await writeFile(join(root, "secrets.json"), "{}");
  await store.close();
  const { files } = await backUpStore(root, backup, MADE);
  expect((await filesIn(backup)).length).toBe(files.length + 1);
  expect(files.filter(({ path }) => /secrets|LOCK|sessions|artefacts/.test(path))).toEqual([]);
  for (const path of [...(await filesIn(backup)), backup]) expect((await stat(path)).mode & 0o077, path).toBe(0);
});

test("it goes into an empty folder only, and not into the store", async () => {
  const { root, store, backup } = await furnished();
  await store.close();
  await expect(backUpStore(root, join(root, "backup"), MADE)).rejects.toMatchObject({ code: "exists" });
  await backUpStore(root, backup, MADE);
  await expect(backUpStore(root, backup, MADE)).rejects.toThrow(/backup is not empty\. Choose/);
});

test.each<readonly [string, (path: string, manifest: string) => Promise<void>, RegExp]>([
  ["a changed file", async (path) => writeFile(path, (await readFile(path, "utf8")).replace("Müller", "Möller")), /SHA-256 differs/],
  ["a cut file", (path) => truncate(path, 20), /SHA-256 differs/],
  ["a missing file", (path) => unlink(path), /is missing/],
  ["a strange file", (path) => writeFile(path.replace(".json", "-2.json"), "{}"), /is not in the manifest/],
  ["no manifest", (_path, manifest) => unlink(manifest), /manifest\.json is missing, so there is no complete backup/],
  ["half a manifest", (_path, manifest) => truncate(manifest, 200), /incomplete or damaged/],
  ["a changed manifest", async (_path, manifest) => writeFile(manifest, (await readFile(manifest, "utf8")).replace('"people":1', '"people":2')), /incomplete or damaged/],
])("a backup with %s is none, and restores nothing", async (_name, damage, sentence) => {
  const { root, store, backup, data } = await furnished();
  await store.close();
  await backUpStore(root, backup, MADE);
  const path = (await filesIn(backup)).find((one) => one.includes("people/")) ?? "";
  await damage(path, join(backup, "manifest.json"));
  const said = await verifyBackup(backup).then(({ problems }) => problems.join(), (error: Error) => error.message);
  expect(said).toMatch(sentence);
  await expect(restoreStore(backup, data)).rejects.toMatchObject({ code: "damaged" });
  await expect(readdir(data)).rejects.toThrow("ENOENT");
});

test("damage in the store is found while it is copied, by the file's name", async () => {
  const { root, store, backup } = await furnished();
  await store.close();
  const path = (await filesIn(root)).find((one) => one.includes("people/")) ?? "";
  await writeFile(path, (await readFile(path, "utf8")).replace("Müller", "Möller"));
  await expect(backUpStore(root, backup, MADE)).rejects.toThrow(/people\/.*does not match its checksum/);
  await expect(verifyBackup(backup)).rejects.toThrow(/no complete backup/);
});

test("a restore overwrites nothing", async () => {
  const { root, store, backup } = await furnished();
  await store.close();
  await backUpStore(root, backup, MADE);
  await expect(restoreStore(backup, root)).rejects.toThrow(/holds a store already, and a restore overwrites nothing/);
});

test("whatever call fails, a backup is whole or none, and so is a restore", { timeout: 120_000 }, async () => {
  const { root, store, backup, data } = await furnished();
  await store.close();
  const disk = failingFiles();
  for (let call = 1; ; call += 1) {
    disk.fail(call);
    const made = await backUpStore(root, backup, { ...MADE, files: disk.files }).then(() => true, () => false);
    const whole = await verifyBackup(backup).then(({ problems }) => problems.length === 0, () => false);
    if (made) expect(whole, `call ${call}`).toBe(true);
    if (disk.failed() === 0) break;
    await rm(backup, { recursive: true, force: true });
  }
  for (let call = 1; ; call += 1) {
    disk.fail(call);
    const made = await restoreStore(backup, data, { files: disk.files }).then(() => true, () => false);
    const starts = await openLowdbStore(data).then(async (opened) => {
      expect((await opened.counts()).people, `call ${call}`).toBe(1);
      await opened.close();
      return true;
    }, () => false);
    if (made) expect(starts, `call ${call}`).toBe(true);
    if (disk.failed() === 0) break;
    await rm(data, { recursive: true, force: true });
  }
});

test("a copy that was moved is as good, and one that is read-only can be verified", async () => {
  const { root, store, backup, data } = await furnished();
  await store.close();
  await backUpStore(root, backup, MADE);
  await cp(backup, `${data}-moved`, { recursive: true });
  for (const path of await filesIn(`${data}-moved`)) await chmod(path, 0o400);
  expect((await verifyBackup(`${data}-moved`)).problems).toEqual([]);
});

test("the store knows when it was last backed up", async () => {
  const { root, store } = await furnished();
  expect(await lastBackup(root)).toBeUndefined();
  await noteBackup(root, { finishedAt: "2026-11-26T02:00:01.000Z" });
  expect(await lastBackup(root)).toBe("2026-11-26T02:00:01.000Z");
  await store.close();
  await createLowdbStore(root, { demonstration: false }).catch(() => undefined);
  await (await openLowdbStore(root)).close();
  expect(await lastBackup(root)).toBe("2026-11-26T02:00:01.000Z");
});
