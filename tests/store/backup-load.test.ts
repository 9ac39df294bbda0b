import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { WALK_START, walkOn } from "~/core/audit/chain";
import { backUpStore } from "~/store/lowdb/backup";
import { restoreStore, verifyBackup } from "~/store/lowdb/restore";
import { openLowdbStore } from "~/store/lowdb/store";
import type { Store } from "~/store/port";
import { bundled, started } from "./child";
import type { Life } from "./fixtures";
import { emptyStore, temporaryFolder } from "./folder";

/** Rounds in every run of the tests; a release asks for more: BACKUP_ROUNDS=50. */
const ROUNDS = Number(process.env.BACKUP_ROUNDS ?? 2);
const NOW = { program: "1.0.0", now: () => "2026-11-26T02:00:00.000Z" };
const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Everything one turn of a writer has made; what is there has everything that it points to. */
async function expectTurn(store: Store, { writer, turn }: Life, acknowledged: boolean): Promise<void> {
  const id = `${writer}-${turn}`;
  const person = await store.people.byId(id);
  const { facts } = await store.learners.read(id);
  const [enrolled] = facts;
  if (acknowledged) expect([person?.id, facts.length], id).toEqual([id, 2]);
  if (person) expect((await store.organisation.units(writer)).some((unit) => unit.id === person.unit), id).toBe(true);
  if (facts.length > 0) expect([person?.id, facts.length], id).toEqual([id, 2]);
  if (enrolled?.type === "enrolled") expect((await store.versions.read("course", enrolled.course, enrolled.version))?.version, id).toBe(`v${turn}`);
}

async function expectWriter(store: Store, writer: string, acknowledged: number): Promise<void> {
  const log = await store.log.appended(writer, 0, 1e6);
  const walk = log.reduce((now, { entry, link }) => walkOn(now, entry, link, digest), WALK_START);
  expect(walk.breaks, writer).toEqual([]);
  expect(walk.linked, writer).toBeGreaterThanOrEqual(acknowledged);
  for (const { entry } of log) expect((await store.people.byId(entry.by))?.id, entry.id).toBe(entry.by);
  const assigned = await store.assignments.ofAuthority(writer);
  expect(assigned.length, writer).toBeGreaterThanOrEqual(acknowledged);
  for (const { assignedBy } of assigned) expect((await store.people.byId(assignedBy))?.id).toBe(assignedBy);
  const people = (await store.people.ofAuthority(writer)).length;
  for (let turn = 1; turn <= people; turn += 1) await expectTurn(store, { writer, turn }, turn <= acknowledged);
}

test(`a backup under eight writers holds everything acknowledged before and points nowhere, ${ROUNDS} times`, { timeout: 600_000 }, async () => {
  const scripts = await temporaryFolder();
  const script = await bundled("busy", scripts.path);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const [folder, place] = [await emptyStore(), await temporaryFolder()];
    const child = started(script, folder.path);
    const acknowledged = new Map<string, number>();
    let backup: Promise<ReadonlyMap<string, number>> | undefined;
    for await (const line of child.lines) {
      const { writer, turn } = JSON.parse(line) as Life;
      acknowledged.set(writer, turn);
      if (backup !== undefined || turn < 8 + round * 4) continue;
      const before = new Map(acknowledged);
      backup = backUpStore(folder.path, join(place.path, "backup"), NOW).then(() => before).finally(() => child.kill());
    }
    const before = (await backup) ?? new Map<string, number>();
    expect((await verifyBackup(join(place.path, "backup"))).problems).toEqual([]);
    await restoreStore(join(place.path, "backup"), join(place.path, "data"));
    const store = await openLowdbStore(join(place.path, "data"));
    expect(before.size).toBe(8);
    expect((await store.counts()).sessions).toBe(0);
    for (const [writer, turn] of before) await expectWriter(store, writer, turn);
    // The writers went on while it was copied: otherwise this test would prove nothing.
    expect([...acknowledged.values()].reduce((sum, turn) => sum + turn, 0)).toBeGreaterThan([...before.values()].reduce((sum, turn) => sum + turn, 0));
    await store.close();
    await Promise.all([folder.remove(), place.remove()]);
  }
  await scripts.remove();
});
