import { describe, expect, test } from "vitest";
import { PRIVATE_PARTS } from "~/core/progress/private-parts";
import type { ToldFact } from "~/core/progress/told-facts";
import { DataPage, type DataPageProps } from "~/ui/own-data/data-page";
import { DeletePage } from "~/ui/own-data/delete-page";
import { partField, partsNamed } from "~/ui/own-data/parts";
import { exemption, extension, recognition, reminder } from "../../fixtures/dossier";
import { words } from "../../fixtures/scenario";
import { byRole, namesOf } from "../frame/drawn";
import { heard, named, rendered, violations, type Answered } from "../scene/rendered";

const de = (text: string) => ({ text, language: "de" as const });
const fact = (number: number, more: Partial<ToldFact> & Pick<ToldFact, "type">): ToldFact => ({ number, at: "2026-11-22T09:30:00.000Z", part: "paths", words: [], ...more });
const FACTS: readonly ToldFact[] = [
  fact(1, { type: "enrolled", part: "record", of: de("Klar sprechen") }),
  fact(2, { type: "move-made", of: de("Ja, ja"), words: [de("Sie nickt."), de("Sie hört zu.")] }),
  fact(3, { type: "question-answered", part: "answers", of: de("Klar sprechen"), what: de("Was hilft?"), words: [de("Fragen")], right: false, count: 2 }),
  fact(4, { type: "note-written", part: "notes", of: de("Klar sprechen") }),
  fact(5, { type: "completed", part: "record", of: de("Klar sprechen") }),
];

function page(more: Partial<DataPageProps> = {}, language: "de" | "en" = "de") {
  return rendered(<DataPage days={[{ day: "2026-11-22", facts: FACTS }]} total={5} size={50} pages={[]} timeZone="Europe/Berlin" done={undefined} {...more} />, { language });
}

describe("own data", () => {
  test("say for each entry when, what, where and which words, and what HR sees of it", () => {
    expect(named(page().document, ".app-days li")).toEqual([
      "10:30 Uhr Kurs begonnen (Klar sprechen)",
      "10:30 Uhr Antwort in einer Szene (Ja, ja): „Sie nickt.“ · „Sie hört zu.“",
      "10:30 Uhr Wissensfrage beantwortet, Runde 2: „Was hilft?“ (Klar sprechen): „Fragen“. Das war noch nicht richtig.",
      "10:30 Uhr Notiz geleert (Klar sprechen)",
      "10:30 Uhr Kurs abgeschlossen (Klar sprechen). Das sieht auch die Personalentwicklung.",
    ]);
  });

  test("say what HR has done, with nothing that only HR can do", async () => {
    const done = { timeZone: "Europe/Berlin", reminders: [{ ...reminder("m1"), byName: "Hanna Personal" }], extensions: [{ ...extension("2026-12-01"), byName: "Hanna Personal" }], recognitions: [{ ...recognition("r1"), byName: "Hanna Personal" }], exemptions: [{ ...exemption("2026-11-20"), byName: "" }] };
    const shown = page({ done });
    for (const said of ["Bitte denken Sie an m1.", "Frist verlängert bis 1. Dezember 2026", "Akademie des Landes", "ab 20. November 2026, ohne festes Ende"]) expect(shown.document.body.textContent).toContain(said);
    expect(shown.document.body.textContent).not.toContain("Anerkennung zurücknehmen");
    expect(await violations(shown)).toEqual([]);
  });

  test("lead to the file, to HR's view and to deleting", async () => {
    const { document } = page();
    const hrefs = ["Alles als JSON-Datei herunterladen", "So sieht Sie die Personalentwicklung", "Private Teile löschen"].map((name) => byRole(document, "link", name).getAttribute("href"));
    expect(hrefs).toEqual(["/de/konto/daten.json", "/de/konto/daten/personalsicht", "/de/konto/daten/loeschen"]);
    expect(await violations(page())).toEqual([]);
  });

  test("mark German content on an English page", () => {
    expect([...page({}, "en").document.querySelectorAll(".app-days [lang=de]")].map(heard)).toContain("„Was hilft?“");
  });

  test("of somebody who has just come say so", () => {
    const { document } = page({ days: [], total: 0 });
    expect(document.querySelector(".app-lead")?.textContent).toBe("Über Ihr Lernen ist noch nichts gespeichert.");
    expect(document.querySelector(".app-note")?.textContent).toContain("Sobald Sie einen Kurs oder eine Szene beginnen");
  });

  test.each([[undefined, ""], [1, "Ein Eintrag ist gelöscht."], [12, "12 Einträge sind gelöscht."]])("say what was deleted: %s", (deleted, text) => {
    expect(page({ deleted }).document.querySelector("[role=status]")?.textContent).toBe(text);
  });

  test("are linked page by page", () => {
    const pages = [1, 2].map((number) => ({ number, href: `/de/konto/daten?seite=${number}`, current: number === 1 }));
    expect(named(page({ pages, total: 60 }).document, ".app-pagination a")).toEqual(["1", "2", "Weiter: 51 bis 60"]);
  });
});

describe("deleting", () => {
  const counts = { notes: 1, answers: 0, paths: 8, progress: 4, cards: 0, selfChecks: 0 };
  const draw = (parts: typeof PRIVATE_PARTS[number][], answer: Answered = {}) => rendered(<DeletePage parts={parts} counts={counts} taken={9} unfinished={parts.length > 1 ? [words("Klar sprechen")] : []} />, answer);

  test("offers every part with how much there is, none chosen", async () => {
    const { document } = draw([]);
    const boxes = [...document.querySelectorAll<HTMLInputElement>("input[name=teil]")];
    expect(boxes.map(({ value, defaultChecked }) => [value, defaultChecked])).toEqual([["notizen", false], ["antworten", false], ["wege", false], ["lernstand", false], ["karten", false], ["standort", false]]);
    expect(document.body.textContent).toContain("Notizen (ein Eintrag)");
    expect(await violations(draw([]))).toEqual([]);
  });

  test("of nothing leads from the summary to the first box", async () => {
    const shown = draw([], { problem: { refused: "part-missing", field: "teil" } });
    expect(shown.document.querySelector("[role=alert] a")?.getAttribute("href")).toBe("#teil");
    expect(shown.document.querySelector("#teil")?.getAttribute("aria-invalid")).toBe("true");
    expect(await violations(shown)).toEqual([]);
  });

  test("is checked first: what goes, what stays, what it means, and two ways back", async () => {
    const shown = draw(["notes", "paths"]);
    const { document } = shown;
    expect(namesOf(document, "heading")).toEqual(["Prüfen, dann löschen", "Das wird gelöscht", "Das bleibt"]);
    expect(document.querySelector(".app-lead")?.textContent).toBe("9 Einträge werden gelöscht. Das lässt sich nicht zurücknehmen.");
    expect(document.querySelector(".app-note")?.textContent).toContain("Klar sprechen");
    expect(document.body.textContent).toContain("Was die Personalentwicklung sieht: dass und wann Sie einen Kurs abgeschlossen haben und welche zugewiesenen Kurse noch offen sind.");
    expect([...document.querySelectorAll<HTMLInputElement>("input[name=teil]")].map(({ value }) => value)).toEqual(["notizen", "wege"]);
    expect(byRole(document, "button", "Endgültig löschen").getAttribute("value")).toBe("loeschen");
    expect([byRole(document, "link", "Auswahl ändern"), byRole(document, "link", "Nichts löschen")].map((link) => link.getAttribute("href"))).toEqual(["/de/konto/daten/loeschen", "/de/konto/daten"]);
    expect(await violations(shown)).toEqual([]);
  });
});

test("parts have a word in the address, and nothing else names one", () => {
  expect(partsNamed(PRIVATE_PARTS.map(partField))).toEqual(PRIVATE_PARTS);
  expect(partsNamed(["wege", "wege", "record", "", "constructor"])).toEqual(["paths"]);
});
