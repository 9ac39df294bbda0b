import { beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_QUERY } from "~/core/reporting/filter";
import { assignCourse } from "~/usecases/assign-course";
import { exemptPerson, removeExemption, seeExemption } from "~/usecases/exempt-person";
import { reportCompletions, seeCouncil } from "~/usecases/report-completions";
import { seeCourse } from "~/usecases/see-courses";
import { seeHome } from "~/usecases/see-home";
import { seeOwnData } from "~/usecases/see-own-data";
import { seeOwnRecord } from "~/usecases/see-person-record";
import { ADA, ADM, BEN, granted, HR, LHR, RAT, TOM, year, type World } from "./world";

let world: World;
/** It is Monday, 23 November 2026. */
beforeEach(async () => {
  world = await year();
});

const OTHERS = [ADA, BEN, TOM, RAT, ADM];

describe("letting deadlines rest", () => {
  const off = (more: Partial<Parameters<typeof exemptPerson>[2]> = {}) => exemptPerson(world, HR, { person: "ada", from: "23.11.2026", until: "", ...more });
  const logged = async () => (await world.store.log.page("musterstadt", 99, { deeds: ["exemption-set", "exemption-removed"] })).map(({ deed, by, people, query }) => ({ deed, by, people, query }));

  test("takes the last day away until the end is known, everywhere, and moves it by the days", async () => {
    granted(await assignCourse(world, HR, { course: "kurs", target: { kind: "person", person: "ben" }, mandatory: true, due: "2026-12-04" }));
    const kurs = async () => granted(await reportCompletions(world, HR, DEFAULT_QUERY, "report-page", "")).rows.find((one) => one.person === "ben" && one.course === "kurs");
    for (let click = 0; click < 2; click += 1) expect(await off({ person: "ben" })).toBe("done");
    expect(await kurs()).toMatchObject({ status: "open", exempt: true, due: undefined });
    expect(granted(await seeHome(world, BEN, "de"))).toMatchObject({ due: [], open: [{ course: "kurs", rests: true }] });
    expect(granted(await seeCourse(world, BEN, "kurs")).due).toBeUndefined();
    expect(granted(await seeExemption(world, HR, "ben"))).toMatchObject({ name: "Ben Zander", present: { from: "2026-11-23" } });
    expect(await off({ person: "ben", until: "in 9 Tagen" })).toBe("done");
    expect(await kurs()).toMatchObject({ due: "2026-12-14", extended: true, exempt: true });
    world.clock = "2026-12-03T08:00:00.000Z";
    expect(await kurs()).toMatchObject({ due: "2026-12-14", exempt: undefined });
    expect(granted(await seeHome(world, BEN, "de")).due).toContainEqual(expect.objectContaining({ course: "kurs", due: "2026-12-14" }));
    expect(await logged()).toEqual([1, 2].map(() => ({ deed: "exemption-set", by: "hr", people: ["ben"], query: undefined })));
  });

  test("is read by the person, with who entered it and no reason, and can be taken back", async () => {
    expect(await off({ until: "31.12.2026" })).toBe("done");
    expect(granted(await seeOwnRecord(world, ADA))).toMatchObject({ exemptions: [{ from: "2026-11-23", until: "2026-12-31", byName: "Hanna Personal" }], looked: expect.arrayContaining([expect.objectContaining({ deed: "exemption-set" })]) as unknown });
    expect(granted(await seeCouncil(world, RAT, undefined)).calls[0]).toMatchObject({ deed: "exemption-set" });
    for (let click = 0; click < 2; click += 1) expect(await removeExemption(world, HR, "ada")).toBe("done");
    expect(granted(await seeOwnData(world, ADA)).exemptions).toEqual([]);
    expect((await logged()).map(({ deed }) => deed)).toEqual(["exemption-removed", "exemption-set"]);
  });

  test.each([
    [{ from: "bald" }, { refused: "due-invalid", field: "from" }],
    [{ until: "bald" }, { refused: "due-invalid", field: "until" }],
    [{ until: "22.11.2026" }, { refused: "exemption-order", field: "until" }],
    [{ person: "lea" }, { refused: "not-found" }],
  ])("with %j is refused", async (more, refusal) => {
    expect(await off(more)).toEqual(refusal);
    expect(await logged()).toEqual([]);
  });

  test("is for HR of the own authority", async () => {
    for (const who of OTHERS) {
      for (const answer of [await seeExemption(world, who, "ada"), await exemptPerson(world, who, { person: "ada", from: "23.11.2026", until: "" }), await removeExemption(world, who, "ada")]) expect(answer).toEqual({ refused: "not-permitted" });
    }
    expect(await removeExemption(world, LHR, "ada")).toEqual({ refused: "not-found" });
  });
});
