import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { StatementPage } from "~/ui/information/statement-page";
import { ToldPage } from "~/ui/information/told-page";
import { BarrierPage } from "~/ui/people/barrier-page";
import { BarriersPage, type Report } from "~/ui/people/barriers-page";
import { DeleteReportPage } from "~/ui/people/delete-report-page";
import { byRole, drawn, namesOf, type Answered } from "../frame/drawn";
import { violations } from "../scene/rendered";

const TOLD = { report: "r1", what: "Ein Knopf hatte keinen Namen.", done: "Er hat jetzt einen.", state: "mended", on: "2026-11-22" } as const;
const SHOWN = { number: "R1AA-BBBB", what: TOLD.what, done: TOLD.done, state: TOLD.state, on: TOLD.on };
const OPEN: Report = { id: "r1", number: "R1AA-BBBB", time: "20. November 2026, 09:00 Uhr", byName: "Ada Öztürk", barrier: { what: "Nur Schalter zu hören", page: "/de/kurse", contact: "ada@x.example" } };
const EMPTIED: Report = { id: "r2", number: "R2AA-BBBB", time: "20. November 2026, 09:00 Uhr", byName: "", told: TOLD };
const OPERATOR = { name: "Stadt Musterstadt", place: "Musterstadt" };

const PAGES: readonly (readonly [string, ReactElement, Answered?])[] = [
  ["the reports", <BarriersPage key="a" reports={[OPEN, { ...OPEN, id: "r3", told: TOLD }, EMPTIED]} next="r3" done="geloescht" />],
  ["no reports", <BarriersPage key="b" reports={[]} />],
  ["a report", <BarrierPage key="c" title="Meldung" report={OPEN} today="2026-11-23" done={undefined} />],
  ["a report of which something is told", <BarrierPage key="d" title="Meldung" report={{ ...OPEN, told: TOLD }} today="2026-11-23" done="gespeichert" />],
  ["a report with a mistake", <BarrierPage key="e" title="Meldung" report={OPEN} today="2026-11-23" done={undefined} />, { problem: { refused: "state-missing", field: "state" }, posted: { what: ["Getippt"] } }],
  ["a deleted report", <BarrierPage key="f" title="Meldung" report={EMPTIED} today="2026-11-23" done="zurueckgenommen" />],
  ["deleting a report", <DeleteReportPage key="g" title="Meldung löschen" id="r1" number="R1AA-BBBB" contact="ada@x.example" told />],
  ["deleting with another number", <DeleteReportPage key="h" title="Meldung löschen" id="r1" number="R1AA-BBBB" contact={undefined} told={false} />, { problem: { refused: "number-other", field: "number" } }],
  ["what is told", <ToldPage key="i" title="Gerade in Arbeit" told={[SHOWN]} total={41} size={20} pages={[1, 2, 3].map((number) => ({ number, href: `/de/barrierefreiheit/in-arbeit?seite=${number}`, current: number === 2 }))} />],
  ["nothing told", <ToldPage key="j" title="Gerade in Arbeit" told={[]} total={0} size={20} pages={[]} />],
  ["the statement with it", <StatementPage key="k" title="Erklärung" operator={OPERATOR} told={[SHOWN]} more />],
];
const DRAWN = PAGES.flatMap(([name, page, answer = {}]) => (["de", "en"] as const).map((language) => ({ name, page, answer, language })));

test.each(DRAWN)("$name breaks no rule in $language, under one heading", async ({ page, answer, language }) => {
  const shown = drawn(page, { ...answer, language });
  expect(shown.document.querySelectorAll("h1")).toHaveLength(1);
  expect(await violations(shown)).toEqual([]);
  expect(shown.document.body.textContent).not.toMatch(/people\.|service\.|\{\{/u);
});

describe("a report", () => {
  test("begins with today and no state; what is told is there to be changed", () => {
    const first = drawn(<BarrierPage title="Meldung" report={OPEN} today="2026-11-23" done={undefined} />);
    expect((byRole(first.document, "textbox", "Stand vom") as HTMLInputElement).value).toBe("23. November 2026");
    expect(first.document.querySelectorAll("input[type=radio]:checked")).toHaveLength(0);
    expect((first.document.querySelector("#what") as HTMLTextAreaElement).value).toBe("");
    expect(namesOf(first.document, "button")).toEqual(["Veröffentlichen"]);
    const then = drawn(<BarrierPage title="Meldung" report={{ ...OPEN, told: TOLD }} today="2026-11-23" done={undefined} />);
    expect((then.document.querySelector("#what") as HTMLTextAreaElement).value).toBe(TOLD.what);
    expect(then.document.querySelector<HTMLInputElement>("input[type=radio]:checked")?.value).toBe("mended");
    expect(namesOf(then.document, "button")).toEqual(["Änderung veröffentlichen", "Aus der Erklärung nehmen"]);
  });

  test("that was deleted says so and is not deleted again", () => {
    const { document } = drawn(<BarrierPage title="Meldung" report={EMPTIED} today="2026-11-23" done={undefined} />);
    expect(document.body.textContent).toContain("Der Text dieser Meldung ist gelöscht.");
    expect(namesOf(document, "link").some((name) => name.includes("Löschen"))).toBe(false);
  });
});

describe("the statement", () => {
  const said = (page: ReactElement, language: "de" | "en" = "de") => drawn(page, { language }).document;

  test("tells what the authority says beside what concerns the product, and leads to the rest", () => {
    const document = said(<StatementPage title="Erklärung" operator={OPERATOR} told={[SHOWN]} more />);
    const items = [...document.querySelectorAll("li")].map((item) => (item.textContent ?? "").replace(/\s+/gu, " ").trim());
    expect(items).toContain("22. November 2026, behoben: Ein Knopf hatte keinen Namen. Was getan wurde: Er hat jetzt einen. (Meldung R1AA-BBBB)");
    expect(byRole(document, "link", "Alle gemeldeten Barrieren").getAttribute("href")).toBe("/de/barrierefreiheit/in-arbeit");
    expect([...document.querySelectorAll("h3")].map(({ textContent }) => textContent)).toEqual(["Bei Ihrer Behörde gemeldet", "Am Programm selbst"]);
  });

  test("marks what the authority has written as German in English pages", () => {
    const document = said(<StatementPage title="Statement" operator={OPERATOR} told={[SHOWN]} more={false} />, "en");
    expect([...document.querySelectorAll("span[lang=de]")].map(({ textContent }) => textContent)).toEqual([TOLD.what, TOLD.done]);
  });

  test("has no headings for one list", () => {
    expect(said(<StatementPage title="Erklärung" operator={undefined} told={[]} more={false} />).querySelectorAll("h3")).toHaveLength(0);
  });
});
