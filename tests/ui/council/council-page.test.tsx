import type { ComponentProps } from "react";
import { expect, test } from "vitest";
import { CouncilPage } from "~/ui/council/council-page";
import { words } from "../../fixtures/scenario";
import { byRole, cellsOf, drawn, namesOf } from "../frame/drawn";
import { violations } from "../scene/rendered";

const COUNTS = { rows: [{ unit: "u1", name: "Schalter", people: 12, completed: 6 }, { unit: "u2", name: "Leitung" }], total: { people: 20, completed: 9 }, hidden: 1 };
const CALLS = [
  { id: "1", time: "23. November 2026, 09:00 Uhr", byName: "Hanna Personal", deed: "report-csv", query: "kurs=kurs", rows: 12 },
  { id: "2", time: "22. November 2026, 09:00 Uhr", byName: "", deed: "report-page", query: "", rows: 0 },
  { id: "3", time: "21. November 2026, 09:00 Uhr", byName: "Hanna Personal", deed: "person-page", rows: 1 },
  { id: "4", time: "20. November 2026, 09:00 Uhr", byName: "Hanna Personal", deed: "course-assigned", query: "kurs" },
];

function page(change: Partial<ComponentProps<typeof CouncilPage>> = {}, language: "de" | "en" = "de") {
  return drawn(<CouncilPage time="23. November 2026, 09:00 Uhr" courses={[{ course: "kurs", title: words("Kleiner Kurs"), counts: COUNTS }]} calls={CALLS} {...change} />, { language });
}

test("counts are a table a course, and a covered one says so", async () => {
  const shown = page();
  expect(cellsOf(byRole(shown.document, "table", "Kleiner Kurs, Stand 23. November 2026, 09:00 Uhr"))).toEqual([["Schalter", "12", "6"], ["Leitung", "verdeckt", "verdeckt"], ["Alle Einheiten", "20", "9"]]);
  expect(shown.document.querySelector(".app-note")?.textContent).toContain("unter 5");
  expect(await violations(shown)).toEqual([]);
});

test("a count of nobody is a number, not a covered one", () => {
  const counts = { rows: [{ unit: "u1", name: "Schalter", people: 10, completed: 0 }], total: {}, hidden: 0 };
  const { document } = page({ courses: [{ course: "kurs", title: words("Kleiner Kurs"), counts }] });
  expect(cellsOf(byRole(document, "table", /^Kleiner Kurs/u))).toEqual([["Schalter", "10", "0"], ["Alle Einheiten", "verdeckt", "verdeckt"]]);
});

test("every call says when, who, what, of whom and how many rows", () => {
  expect(cellsOf(byRole(page().document, "table", "Wer hat wann was aufgerufen"))).toEqual([
    ["23. November 2026, 09:00 Uhr", "Hanna Personal", "Bericht als CSV geladen", "kurs=kurs", "12"],
    ["22. November 2026, 09:00 Uhr", "eine frühere Beschäftigte oder ein früherer Beschäftigter", "Bericht angesehen", "ganze Behörde", "0"],
    ["21. November 2026, 09:00 Uhr", "Hanna Personal", "Nachweise der Person angesehen", "–", "1"],
    ["20. November 2026, 09:00 Uhr", "Hanna Personal", "Kurs zugewiesen", "kurs", "–"],
  ]);
});

test("older calls are one link away, where there are any", () => {
  expect(byRole(page({ next: "4" }).document, "link", "Ältere Einträge").getAttribute("href")).toBe("/de/personalrat?vor=4");
  expect(namesOf(page().document, "link")).toEqual([]);
});

test("no name in a table leads to a person", () => {
  expect(page().document.querySelectorAll("table a")).toHaveLength(0);
});

test("without courses and calls the page says so", async () => {
  const shown = page({ courses: [], calls: [] });
  expect(shown.document.body.textContent).toContain("Noch keine Einträge.");
  expect(await violations(shown)).toEqual([]);
});

test("the page breaks no rule in English", async () => {
  expect(await violations(page({ next: "4" }, "en"))).toEqual([]);
});
