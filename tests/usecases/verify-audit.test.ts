import { expect, test } from "vitest";
import type { LinkedEntry } from "~/store/port";
import { verifyAudit } from "~/usecases/verify-audit";
import { openWorld, withStore } from "./world";

async function logged(count: number) {
  const world = await openWorld();
  for (let place = 1; place <= count; place += 1) {
    await world.store.log.append({ id: `e${place}`, authority: "musterstadt", at: world.now(), by: "hr", deed: "report-page", rows: place });
  }
  return world;
}

test("each authority has its own chain, walked over all pages", async () => {
  const audited = await verifyAudit(await logged(1001));
  expect(audited.map(({ authority, walk }) => [authority.name, walk.linked, walk.breaks.length])).toEqual([["Kreis Musterland", 0, 0], ["Stadt Musterstadt", 1001, 0]]);
});

test("a changed entry is named, wherever it stands", async () => {
  const world = await logged(700);
  const forged = withStore(world, "log", {
    appended: async (authority, seen, limit) => (await world.store.log.appended(authority, seen, limit)).map((one): LinkedEntry => (one.entry.id === "e600" ? { ...one, entry: { ...one.entry, rows: 0 } } : one)),
  });
  const [, { walk }] = (await verifyAudit(forged)) as [unknown, Awaited<ReturnType<typeof verifyAudit>>[number]];
  expect(walk.breaks).toEqual([{ id: "e600", at: world.now(), number: 600, found: "changed" }]);
});
