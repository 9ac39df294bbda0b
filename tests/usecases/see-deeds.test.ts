import { describe, expect, test } from "vitest";
import type { LogEntry } from "~/store/port";
import { ADMINISTRATION_DEEDS, checkChain, exportDeeds, seeDeeds, type DeedsAsked } from "~/usecases/see-deeds";
import { ADA, ADM, granted, HR, LHR, openWorld, RAT, TOM, withStore, type World } from "./world";

const entry = (id: string, at: string, more: Partial<LogEntry> = {}): LogEntry => ({ id, authority: "musterstadt", at, by: "adm", deed: "person-changed", people: ["ada"], ...more });

async function logged(): Promise<World> {
  const world = await openWorld();
  for (const one of [
    entry("a", "2026-11-01T22:59:00.000Z"), entry("b", "2026-11-01T23:01:00.000Z", { deed: "draft-saved", by: "tom", people: [] }),
    entry("c", "2026-11-02T12:00:00.000Z", { deed: "certificate-revoked", by: "hr" }), entry("d", "2026-11-02T22:59:00.000Z", { deed: "retention-done", by: "", people: [] }),
    entry("e", "2026-11-02T23:00:00.000Z", { deed: "person-page", by: "hr" }), entry("f", "2026-11-03T12:00:00.000Z", { authority: "musterland" }),
  ]) await world.store.log.append(one);
  return world;
}

describe("the log", () => {
  test.each<[DeedsAsked, readonly string[]]>([
    [{}, ["d", "c", "b", "a"]], [{ deed: "draft-saved" }, ["b"]], [{ who: " zander" }, []], [{ who: "TOM" }, ["b"]],
    [{ from: "2026-11-02" }, ["d", "c", "b"]], [{ to: "2026-11-01" }, ["a"]], [{ from: "2026-11-02", to: "2026-11-02", who: "hanna" }, ["c"]], [{ before: "c" }, ["b", "a"]],
  ])("asked for %j, in days of the authority", async (asked, ids) => {
    expect(granted(await seeDeeds(await logged(), ADM, asked)).deeds.map(({ id }) => id)).toEqual(ids);
  });

  test("never tells the administration who looked at whose record, and whose certificate it was", async () => {
    const { deeds } = granted(await seeDeeds(await logged(), ADM, {}));
    expect(deeds.map(({ id, byName, about }) => [id, byName, about])).toEqual([["d", "", []], ["c", "Hanna Personal", []], ["b", "Tom Trainer", []], ["a", "Adam Admin", ["Ada Öztürk"]]]);
    for (const looked of ["report-page", "report-csv", "report-xlsx", "report-json", "person-page"]) expect(ADMINISTRATION_DEEDS).not.toContain(looked);
  });

  test("goes on page by page, over any number of entries that do not fit", async () => {
    const world = await openWorld();
    for (let at = 0; at < 620; at += 1) await world.store.log.append(entry(`e${at}`, "2026-11-01T08:00:00.000Z", { by: at < 60 ? "tom" : "adm" }));
    const first = granted(await seeDeeds(world, ADM, { who: "tom" }));
    expect([first.deeds.length, first.deeds[0]?.id, first.next]).toEqual([50, "e59", "e10"]);
    const rest = granted(await seeDeeds(world, ADM, { who: "tom", before: "e10" }));
    expect([rest.deeds.length, rest.deeds.at(-1)?.id, rest.next]).toEqual([10, "e0", undefined]);
    expect(granted(await exportDeeds(world, ADM, {}, "")).deeds).toHaveLength(620);
  });

  test("remembers that it was taken along", async () => {
    const world = await logged();
    expect(granted(await exportDeeds(world, ADM, { deed: "draft-saved" }, "art=draft-saved")).deeds.map(({ id }) => id)).toEqual(["b"]);
    expect(granted(await seeDeeds(world, ADM, {})).deeds[0]).toMatchObject({ deed: "log-exported", byName: "Adam Admin", query: "art=draft-saved" });
  });

  test("names courses and scenarios by their titles, and keeps the id of what is gone", async () => {
    const world = await openWorld();
    for (const [id, deed, query] of [["a", "course-assigned", "kurs"], ["b", "assignment-paused", "weg"], ["c", "log-exported", "kurs"]] as const) await world.store.log.append(entry(id, "2026-11-01T08:00:00.000Z", { deed, query, people: [] }));
    expect(granted(await seeDeeds(world, ADM, {})).deeds.map(({ query, title }) => [query, title?.de])).toEqual([["kurs", undefined], ["weg", undefined], ["kurs", "Kleiner Kurs"]]);
  });

  test("is that of the own authority and for administrators only", async () => {
    const world = await logged();
    expect(granted(await seeDeeds(world, LHR, {})).deeds.map(({ id }) => id)).toEqual(["f"]);
    for (const who of [ADA, TOM, HR, RAT]) for (const answer of [seeDeeds(world, who, {}), exportDeeds(world, who, {}, ""), checkChain(world, who)]) expect(await answer).toEqual({ refused: "not-permitted" });
  });
});

describe("the chain", () => {
  test("is whole as it was written", async () => {
    expect(granted(await checkChain(await logged(), ADM))).toMatchObject({ entries: 5, before: 0, breaks: [], value: expect.stringMatching(/^[0-9a-f]{64}$/u) as string });
  });

  test("says where an entry was changed", async () => {
    const world = await logged();
    const { store } = world;
    const forged = withStore(world, "log", { appended: async (...asked) => (await store.log.appended(...asked)).map((one) => (one.entry.id === "c" ? { ...one, entry: { ...one.entry, by: "tom" } } : one)) });
    expect(granted(await checkChain(forged, ADM)).breaks).toEqual([{ at: "2026-11-02T12:00:00.000Z", found: "changed" }]);
  });
});
