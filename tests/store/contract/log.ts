import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonical, WALK_START, walkOn } from "~/core/audit/chain";
import type { LogEntry, LogStore } from "~/store/port";
import type { Subject } from "../contract";
import { AT, entry } from "../fixtures";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export function logContract(subject: Subject): void {
  const log = (): LogStore => subject.store().log;
  const idsOf = (entries: readonly LogEntry[]): readonly string[] => entries.map(({ id }) => id);

  describe("log", () => {
    test("entries come newest first, page by page", async () => {
      for (let day = 1; day <= 9; day += 1) await log().append(entry(`e${day}`, `2026-0${day}-01T00:00:00.000Z`, { query: "kurs=k3" }));
      await log().append(entry("other", AT, { authority: "musterland" }));
      const { log: after } = await subject.restarted();
      expect(idsOf(await after.page("musterstadt", 4))).toEqual(["e9", "e8", "e7", "e6"]);
      expect(idsOf(await after.page("musterstadt", 4, { before: "e6" }))).toEqual(["e5", "e4", "e3", "e2"]);
      expect(idsOf(await after.page("musterstadt", 4, { before: "e2" }))).toEqual(["e1"]);
      expect(await after.page("musterstadt", 4, { before: "e1" })).toEqual([]);
      expect(await after.page("musterstadt", 4, { before: "unknown" })).toEqual([]);
      expect(await after.page("nowhere", 4)).toEqual([]);
      expect((await after.page("musterstadt", 1))[0]).toEqual(entry("e9", "2026-09-01T00:00:00.000Z", { query: "kurs=k3" }));
    });

    test("a page can be of some deeds only, and goes on behind the last one seen", async () => {
      const deeds = ["report-page", "person-created", "report-csv", "person-created", "report-page"] as const;
      for (const [day, deed] of deeds.entries()) await log().append(entry(`e${day}`, `2026-01-0${day + 1}T00:00:00.000Z`, { deed }));
      const { log: after } = await subject.restarted();
      const reports = ["report-page", "report-csv"] as const;
      expect(idsOf(await after.page("musterstadt", 2, { deeds: reports }))).toEqual(["e4", "e2"]);
      expect(idsOf(await after.page("musterstadt", 2, { deeds: reports, before: "e2" }))).toEqual(["e0"]);
    });

    test("a page can be of a period: its beginning is in it, its end is not", async () => {
      for (let day = 1; day <= 5; day += 1) await log().append(entry(`e${day}`, `2026-01-0${day}T00:00:00.000Z`, { deed: day === 3 ? "person-created" : "report-page" }));
      const { log: after } = await subject.restarted();
      const period = { from: "2026-01-02T00:00:00.000Z", until: "2026-01-05T00:00:00.000Z" };
      expect(idsOf(await after.page("musterstadt", 9, period))).toEqual(["e4", "e3", "e2"]);
      expect(idsOf(await after.page("musterstadt", 9, { ...period, before: "e4" }))).toEqual(["e3", "e2"]);
      expect(idsOf(await after.page("musterstadt", 9, { ...period, deeds: ["person-created"] }))).toEqual(["e3"]);
      expect(idsOf(await after.page("musterstadt", 9, { from: period.until }))).toEqual(["e5"]);
      expect(idsOf(await after.page("musterstadt", 9, { until: period.from }))).toEqual(["e1"]);
    });

    test("at one instant the later appended comes first; past instants find their place", async () => {
      for (const id of ["a", "b", "c"]) await log().append(entry(id, AT));
      await log().append(entry("past", "2025-01-01T00:00:00.000Z"));
      await log().append(entry("early", "2026-11-01T00:00:00.000Z"));
      expect(idsOf(await log().page("musterstadt", 9))).toEqual(["c", "b", "a", "early", "past"]);
      expect(idsOf(await (await subject.restarted()).log.page("musterstadt", 9))).toEqual(["c", "b", "a", "early", "past"]);
    });

    test("entries concern who was in their rows, by name or with the whole authority", async () => {
      await log().append(entry("named", AT, { rows: 2, people: ["anna", "bert"] }));
      await log().append(entry("whole", AT, { rows: 42 }));
      await log().append(entry("other", AT, { rows: 1, people: ["bert"] }));
      await log().append(entry("empty", AT, { rows: 0 }));
      await log().append(entry("deed", AT, { deed: "draft-saved" }));
      const { log: after } = await subject.restarted();
      expect(idsOf(await after.concerning("musterstadt", "anna", 9))).toEqual(["whole", "named"]);
      expect(idsOf(await after.concerning("musterstadt", "anna", 1))).toEqual(["whole"]);
      expect(await after.concerning("musterland", "anna", 9)).toEqual([]);
    });

    test("the entries of an authority are a chain in the order in which they were appended, also over a restart", async () => {
      await log().append(entry("a", "2026-11-02T00:00:00.000Z", { rows: 3 }));
      await log().append(entry("other", AT, { authority: "musterland" }));
      await log().append(entry("past", "2025-01-01T00:00:00.000Z"));
      const again = (await subject.restarted()).log;
      await Promise.all(["b", "c", "d"].map((id) => again.append(entry(id, AT, { people: ["anna"] }))));
      const { log: after } = await subject.restarted();
      const all = await after.appended("musterstadt", 0, 99);
      expect(all.map(({ entry: { id }, link }) => [id, link?.number])).toEqual([["a", 1], ["past", 2], ["b", 3], ["c", 4], ["d", 5]]);
      expect(all[0]?.entry).toEqual(entry("a", "2026-11-02T00:00:00.000Z", { rows: 3 }));
      expect(all.reduce((walk, { entry: one, link }) => walkOn(walk, one, link, sha256), WALK_START)).toMatchObject({ linked: 5, before: 0, breaks: [] });
      expect(await after.appended("musterstadt", 2, 2)).toEqual(all.slice(2, 4));
      expect(await after.appended("musterstadt", 5, 2)).toEqual([]);
      expect((await after.appended("musterland", 0, 9)).map(({ link }) => link?.number)).toEqual([1]);
    });

    test("a report is emptied of its text and of who wrote it; its place in the list and in the chain stays", async () => {
      const barrier = { what: "Ä\u0000 geht nicht", page: "/de/kurse", contact: "030 23125 110" };
      const report = entry("r", AT, { deed: "barrier-reported", by: "anna", people: [], barrier });
      await log().append(entry("a", "2026-11-01T00:00:00.000Z"));
      await log().append(report);
      await log().append(entry("r", AT, { authority: "musterland", deed: "barrier-reported", barrier }));
      await log().append(entry("b", AT, { rows: 3 }));
      const before = await log().appended("musterstadt", 0, 9);
      expect([await log().empty("musterstadt", "b"), await log().empty("musterstadt", "x"), await log().empty("nowhere", "r")]).toEqual(["none", "none", "none"]);
      expect(await log().appended("musterstadt", 0, 9)).toEqual(before);
      expect(await log().empty("musterstadt", "r")).toBe("done");
      const rest = entry("r", AT, { deed: "barrier-reported", by: "", people: [] });
      const whole = before.map(({ entry: one, ...link }) => ({ entry: one.id === "r" ? rest : one, ...link }));
      expect(await log().appended("musterstadt", 0, 9)).toEqual(whole);
      expect(await log().empty("musterstadt", "r")).toBe("none");
      await log().append(entry("v", AT, { deed: "report-emptied", emptied: { report: "r", rest: sha256(canonical(rest)) } }));
      const { log: after } = await subject.restarted();
      expect((await after.appended("musterstadt", 0, 3))).toEqual(whole);
      expect((await after.page("musterstadt", 9)).map(({ id, barrier: text }) => [id, text])).toEqual([["v", undefined], ["b", undefined], ["r", undefined], ["a", undefined]]);
      expect((await after.appended("musterstadt", 0, 9)).reduce((walk, { entry: one, link }) => walkOn(walk, one, link, sha256), WALK_START)).toMatchObject({ linked: 4, breaks: [] });
      expect((await after.page("musterland", 9))[0]?.barrier).toEqual(barrier);
    });

    test("40 who append at once lose nothing, over more than one part", async () => {
      const people = Array.from({ length: 300 }, (_, place) => `person-number-${place}`);
      await Promise.all(Array.from({ length: 40 }, (_, place) => log().append(entry(`e${place}`, AT, { rows: 300, people }))));
      const live = await log().page("musterstadt", 99);
      expect(new Set(idsOf(live)).size).toBe(40);
      const { log: after } = await subject.restarted();
      expect(await after.page("musterstadt", 99)).toEqual(live);
      expect((await after.appended("musterstadt", 0, 99)).reduce((walk, { entry: one, link }) => walkOn(walk, one, link, sha256), WALK_START)).toMatchObject({ linked: 40, breaks: [] });
    });
  });
}
