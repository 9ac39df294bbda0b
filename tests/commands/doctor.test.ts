import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { settingFindings } from "~/commands/doctor/settings";
import { storeHealth } from "~/commands/doctor/store";
import { readEnvironment } from "~/env.server";
import { makeSecrets } from "~/http/secrets";
import { noteBackup } from "~/store/lowdb/backup";
import { openLowdbStore } from "~/store/lowdb/store";
import { authority, change, enrolled, entry, person } from "../store/fixtures";
import { emptyStore, filesIn } from "../store/folder";

const WISHES = { now: "2026-11-26T08:00:00.000Z", digest: (text: string) => createHash("sha256").update(text).digest("hex") };

/** A store with two people and a log, backed up in the night. */
async function sound(): Promise<string> {
  const folder = await emptyStore();
  onTestFinished(() => folder.remove());
  const store = await openLowdbStore(folder.path);
  await store.organisation.saveAuthority(authority("musterstadt", "Stadt Musterstadt"));
  for (const id of ["anna", "bert"]) await store.people.save(person(id, id));
  for (const day of [1, 2, 3]) await store.log.append(entry(`e${day}`, `2026-11-0${day}T08:00:00.000Z`, { rows: day }));
  await store.close();
  await noteBackup(folder.path, { finishedAt: "2026-11-26T02:00:00.000Z" });
  return folder.path;
}

async function found(root: string, now = WISHES.now): Promise<readonly string[]> {
  const { findings } = await storeHealth(root, { ...WISHES, now });
  return findings.map(({ what, where, mend }) => [what, where.replace(root, "DATA"), mend].join(" | "));
}

async function fileOf(root: string, kind: string): Promise<string> {
  return (await filesIn(root)).find((path) => path.includes(`/${kind}/`)) ?? "";
}

test("a sound store gives no finding, and looking at it changes nothing", async () => {
  const root = await sound();
  const before = (await filesIn(root)).map((path) => readFileSync(path, "utf8"));
  const { findings, store } = await storeHealth(root, WISHES);
  expect(findings).toEqual([]);
  expect(await store?.counts()).toMatchObject({ people: 2, "log-entries": 3 });
  expect((await filesIn(root)).map((path) => readFileSync(path, "utf8"))).toEqual(before);
});

test("while somebody has the store open it is said who, and writes under way are no finding", async () => {
  const root = await sound();
  const store = await openLowdbStore(root);
  writeFileSync(join(root, "people", ".x.json.1.tmp"), "");
  const { findings, holder } = await storeHealth(root, WISHES);
  expect([findings, holder?.pid]).toEqual([[], process.pid]);
  await store.close();
});

test("every damaged and newer document is named, not only the first", async () => {
  const root = await sound();
  const log = await fileOf(root, "log");
  writeFileSync(log, readFileSync(log, "utf8").replace('"rows":2', '"rows":9'));
  for (const path of (await filesIn(root)).filter((one) => one.includes("/people/"))) writeFileSync(path, readFileSync(path, "utf8").replace(/^\{"v":\d+,/, '{"v":99,'));
  const findings = await found(root);
  expect(findings).toHaveLength(3);
  expect(findings.filter((one) => /people.* newer version/.test(one) && one.includes("start the newer version"))).toHaveLength(2);
  expect(findings.filter((one) => /log\/.*checksum/.test(one) && one.includes("npm run manage -- restore DIR"))).toHaveLength(1);
});

test("a missing folder, a stale lock and left-over files are named with what mends them", async () => {
  const root = await sound();
  rmSync(join(root, "drafts"), { recursive: true });
  writeFileSync(join(root, "LOCK.9"), JSON.stringify({ pid: 1, host: (await import("node:os")).hostname(), boot: "another" }));
  writeFileSync(join(root, "people", ".x.json.1.tmp"), "");
  const findings = await found(root);
  expect(findings.map((one) => one.split(" | ")[1])).toEqual(["DATA/drafts", "DATA/people/.x.json.1.tmp", "DATA/LOCK.9"]);
  expect(findings.at(-1)).toContain("npm start");
  expect(existsSync(join(root, "LOCK.9"))).toBe(true);
});

test("no store, an old backup and none at all", async () => {
  const root = await sound();
  expect(await found(join(root, "nowhere"))).toEqual([expect.stringMatching(/no store in .* \| .*FORMAT \| npm run manage -- init, or npm run manage -- restore DIR/)]);
  expect(await found(root, "2026-11-27T05:00:00.000Z")).toEqual([expect.stringMatching(/last backup is 27 hours old .* npm run manage -- backup DIR/)]);
  rmSync(join(root, "LAST-BACKUP"));
  expect(await found(root)).toEqual([expect.stringMatching(/^No backup was made yet/)]);
});

test("a missing version is named with the attempts it concerns, and with nobody", async () => {
  const root = await sound();
  const store = await openLowdbStore(root);
  const facts = [enrolled, { type: "attempt-begun", at: WISHES.now, attempt: "a1", scenario: "s12", version: "v7", bypass: false }] as const;
  await store.learners.commit(change("anna", 0, facts));
  await store.close();
  const findings = await found(root);
  expect(findings).toEqual([expect.stringMatching(/version v1 of the course klar-sprechen .* 1 enrolments/), expect.stringMatching(/version v7 of the scenario s12 .* 1 attempts: a1 .*restore DIR/)]);
  expect(findings.join()).not.toContain("anna");
});

test("a tampered log with a good checksum is found by its chain", async () => {
  const root = await sound();
  const log = await fileOf(root, "log");
  const text = readFileSync(log, "utf8").replace('"rows":2', '"rows":9');
  const data = text.slice(text.indexOf('"data":') + 7, -1);
  const { crc32 } = await import("node:zlib");
  writeFileSync(log, text.replace(/"crc":"[0-9a-f]{8}"/, `"crc":"${crc32(data).toString(16).padStart(8, "0")}"`));
  expect(await found(root)).toEqual([expect.stringMatching(/entry e2, number 2, of 2026-11-02T08:00:00\.000Z is not what was written.*Stadt Musterstadt.*verify-audit/)]);
});

test("weak settings and a missing secret are findings", async () => {
  const root = join(await sound(), "data");
  mkdirSync(root, { mode: 0o700 });
  const whats = (source: Readonly<Record<string, string>>): readonly string[] => settingFindings(readEnvironment({ DATA_DIR: root, ...source })).map(({ what }) => what);
  expect(whats({})).toEqual([expect.stringContaining("no session secret")]);
  makeSecrets(root);
  expect(whats({})).toEqual([]);
  expect(whats({ BASE_URL: "https://lernen.example.org" })).toEqual([expect.stringContaining("one address")]);
  expect(whats({ BASE_URL: "https://lernen.example.org", TRUST_PROXY: "1" })).toEqual([]);
  expect(whats({ TRUST_PROXY: "1", LOG_LEVEL: "silent" })).toHaveLength(2);
  chmodSync(join(root, "secrets.json"), 0o644);
  chmodSync(root, 0o755);
  expect(whats({})).toEqual([expect.stringContaining("session secret"), expect.stringContaining("look into the store")]);
});
