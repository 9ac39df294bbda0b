import { beforeEach, describe, expect, test } from "vitest";
import { emptyReport } from "~/usecases/empty-report";
import { reportBarrier } from "~/usecases/report-barrier";
import { seeBarrier, seeBarriers } from "~/usecases/see-barriers";
import { checkChain, seeDeeds } from "~/usecases/see-deeds";
import { seeToldBarriers } from "~/usecases/see-told-barriers";
import { tellBarrier, untellBarrier } from "~/usecases/tell-barrier";
import { ADA, ADM, granted, HR, LHR, openWorld, RAT, TOM, type World } from "./world";

const TOLD = { what: "Ein Knopf hat keinen Namen.", done: "Er bekommt einen.", state: "in-work", on: "20.11.2026" };
const FIRST = { page: 1, size: 5 };
let world: World;
let report: string;
let number: string;
beforeEach(async () => {
  world = await openWorld();
  number = granted(await reportBarrier(world, ADA, { what: "Ich höre beim dritten Knopf nur „Schalter“.", page: "/de/kurse", contact: "ada@x.example", authority: "", address: "192.0.2.7" }));
  report = granted(await seeBarriers(world, ADM)).reports[0]?.id ?? "";
});
const seen = async (own: string | undefined = "musterstadt") => (await seeToldBarriers(world, own, FIRST)).told;
const facts = async () => (await world.store.log.page("musterstadt", 99, { deeds: ["barrier-told", "barrier-untold", "report-emptied"] })).map(({ deed, by, query, people }) => [deed, by, query, people]);

describe("what is told about a report", () => {
  test("is read by everybody of that authority, with its number and nothing of the report; by strangers where there is one authority", async () => {
    granted(await tellBarrier(world, ADM, report, TOLD));
    const [told] = await seen();
    expect(told).toEqual({ number, what: TOLD.what, done: TOLD.done, state: "in-work", on: "2026-11-20" });
    expect(await seen("musterland")).toEqual([]);
    expect((await seeToldBarriers(world, undefined, FIRST)).told).toEqual((await world.store.organisation.authorities()).length > 1 ? [] : [told]);
    expect(granted(await seeBarriers(world, ADM)).reports[0]?.told).toMatchObject({ what: TOLD.what });
  });

  test("is changed and taken back by later facts; the log says who did it, and stays whole", async () => {
    granted(await tellBarrier(world, ADM, report, TOLD));
    granted(await tellBarrier(world, ADM, report, TOLD));
    granted(await tellBarrier(world, ADM, report, { ...TOLD, done: "Er heißt jetzt „Darstellung“.", state: "mended", on: "2026-11-22" }));
    expect(await seen()).toMatchObject([{ state: "mended", on: "2026-11-22" }]);
    granted(await untellBarrier(world, ADM, report));
    expect(await seen()).toEqual([]);
    expect(await untellBarrier(world, ADM, report)).toEqual({ refused: "not-found" });
    expect(await facts()).toEqual([["barrier-untold", "adm", `meldung=${number}`, []], ["barrier-told", "adm", `meldung=${number}&stand=mended`, []], ["barrier-told", "adm", `meldung=${number}&stand=in-work`, []]]);
    expect(granted(await checkChain(world, ADM)).breaks).toEqual([]);
  });

  test.each([
    [{ what: " " }, "barrier-missing", "what"], [{ what: "x".repeat(501) }, "text-too-long", "what"], [{ done: "" }, "done-missing", "done"], [{ done: "x".repeat(501) }, "text-too-long", "done"],
    [{ state: "" }, "state-missing", "state"], [{ state: "fertig" }, "state-missing", "state"], [{ on: "bald" }, "told-day-invalid", "on"], [{ on: "1.1.2030" }, "told-day-invalid", "on"],
    [{ what: "Ich höre beim dritten Knopf nur „Schalter“." }, "told-verbatim", "what"], [{ done: "Antwort an ada@x.example" }, "told-verbatim", "done"],
  ])("with %j is a form to mend, and nothing is told", async (change, refused, field) => {
    expect(await tellBarrier(world, ADM, report, { ...TOLD, ...change })).toEqual({ refused, field });
    expect([await seen(), await facts()]).toEqual([[], []]);
  });

  test("comes page by page where there is much", async () => {
    for (let place = 0; place < 6; place += 1) {
      granted(await reportBarrier(world, ADA, { what: `Barriere ${place}`, page: "", authority: "", address: `192.0.${place}.9` }));
    }
    for (const [place, { id }] of granted(await seeBarriers(world, ADM)).reports.entries()) granted(await tellBarrier(world, ADM, id, { ...TOLD, on: `${place + 1}.11.2026` }));
    const [first, second] = [await seeToldBarriers(world, "musterstadt", FIRST), await seeToldBarriers(world, "musterstadt", { page: 2, size: 5 })];
    expect([first.total, first.pages, first.told[0]?.on, first.told.length, second.told.map(({ on }) => on)]).toEqual([7, 2, "2026-11-07", 5, ["2026-11-02", "2026-11-01"]]);
    expect((await seeToldBarriers(world, "musterstadt", { page: Number.NaN, size: 5 })).page).toBe(1);
  });
});

describe("a report that is deleted", () => {
  test("is gone with its contact and who wrote it; what is told about it stays and can be taken back", async () => {
    granted(await tellBarrier(world, ADM, report, TOLD));
    expect(await emptyReport(world, ADM, report, "0000-0000")).toEqual({ refused: "number-other", field: "number" });
    expect(await emptyReport(world, ADM, report, ` ${number.replace("-", "").toLowerCase()} `)).toBe("done");
    const all = JSON.stringify(await world.store.log.appended("musterstadt", 0, 99));
    expect(all).not.toMatch(/Schalter|ada@x|\/de\/kurse|"by":"ada"/u);
    expect(granted(await seeBarrier(world, ADM, report))).toMatchObject({ byName: "", number, told: { what: TOLD.what } });
    expect(granted(await seeBarrier(world, ADM, report)).barrier).toBeUndefined();
    expect(await seen()).toHaveLength(1);
    granted(await untellBarrier(world, ADM, report));
    expect(granted(await seeBarriers(world, ADM)).reports).toEqual([]);
    expect(await seeBarrier(world, ADM, report)).toEqual({ refused: "not-found" });
  });

  test("leaves a log that is whole and says so, without naming who had reported", async () => {
    expect(await emptyReport(world, ADM, report, number)).toBe("done");
    expect(await emptyReport(world, ADM, report, number)).toEqual({ refused: "not-found" });
    expect(granted(await checkChain(world, ADM)).breaks).toEqual([]);
    const deeds = granted(await seeDeeds(world, ADM, {})).deeds.filter(({ deed }) => deed === "barrier-reported" || deed === "report-emptied");
    expect(deeds.map(({ deed, byName, query }) => [deed, byName, query])).toEqual([["report-emptied", "Adam Admin", `meldung=${number}`], ["barrier-reported", "", "geleert"]]);
  });

  test("still has its text when the deed was kept and the text was not: doing it again ends it", async () => {
    const empty = world.store.log.empty.bind(world.store.log);
    Object.assign(world.store.log, { empty: () => Promise.reject(new Error("power")) });
    await expect(emptyReport(world, ADM, report, number)).rejects.toThrow("power");
    expect(granted(await seeBarrier(world, ADM, report)).barrier?.contact).toBe("ada@x.example");
    Object.assign(world.store.log, { empty });
    expect(await emptyReport(world, ADM, report, number)).toBe("done");
    expect(granted(await checkChain(world, ADM)).breaks).toEqual([]);
  });
});

test("only the administration of that authority tells, takes back and deletes", async () => {
  for (const who of [ADA, TOM, HR, RAT]) for (const answer of [tellBarrier(world, who, report, TOLD), untellBarrier(world, who, report), emptyReport(world, who, report, number), seeBarrier(world, who, report)]) expect(await answer).toEqual({ refused: "not-permitted" });
  const other = { ...LHR, roles: ["administrator"] } as const;
  for (const answer of [tellBarrier(world, other, report, TOLD), untellBarrier(world, other, report), emptyReport(world, other, report, number), seeBarrier(world, other, report)]) expect(await answer).toEqual({ refused: "not-found" });
});
