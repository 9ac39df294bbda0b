import type { ComponentProps } from "react";
import { describe, expect, test } from "vitest";
import { REPORT_COLUMNS } from "~/core/reporting/filter";
import { RecordPage } from "~/ui/report/record-page";
import { ReportPage } from "~/ui/report/report-page";
import { RevokePage } from "~/ui/report/revoke-page";
import { anIssued } from "../../documents/fixtures";
import { exemption, extension, recognition, reminder } from "../../fixtures/dossier";
import { words } from "../../fixtures/scenario";
import { AT, person } from "../../store/fixtures";
import { violations } from "../scene/rendered";
import { byRole, cellsOf, described, drawn, namesOf, type Answered } from "../frame/drawn";

const UNITS = [{ id: "u1", authority: "a", name: "Schalter" }, { id: "u2", authority: "a", name: "Leitung" }];
const COURSES = [{ id: "kurs", title: words("Kleiner Kurs") }, { id: "ohne", title: { de: "Nur Deutsch" } }];
const ROW = { person: "ada", name: "Ada Öztürk", unit: "u1", unitName: "Schalter", course: "kurs", courseTitle: words("Kleiner Kurs"), status: "completed", mandatory: true, completedOn: "2026-11-22", due: "2026-12-04", validUntil: "2028-11-22", code: "X" } as const;
const OPEN = { person: "ben", name: "Ben Zander", unit: "u2", unitName: "Leitung", course: "ohne", courseTitle: { de: "Nur Deutsch" }, status: "overdue", mandatory: false } as const;

type Report = ComponentProps<typeof ReportPage>;
const SHOWN: NonNullable<Report["report"]> = { rows: [ROW, OPEN], totals: { people: 2, rows: 2, completed: 1, recognised: 0, overdue: 1 }, remindable: 0, first: 1, time: "22. November 2026, 10:30 Uhr", filters: [], pages: [{ number: 1, href: "?", current: true }], size: 50,
  byUnit: [{ unit: "u1", name: "Schalter", rows: 1, completed: 1, overdue: 0 }, { unit: "u2", name: "Leitung", rows: 1, completed: 0, overdue: 1 }], course: undefined, address: "https://lernen.example/de/personal/bericht",
  views: { rows: "/de/personal/bericht", units: "/de/personal/bericht?ansicht=einheiten" },
};

function report(change: Partial<Report> = {}, language: "de" | "en" = "de") {
  const base = `/${language}/personal/bericht`;
  return drawn(<ReportPage base={base} query={{ sort: "name", descending: false }} grouped={false} columns={REPORT_COLUMNS} saved={{ views: [], chosen: undefined, changed: false, search: "" }} unknown={[]} choices={{ courses: COURSES, units: UNITS }} search="" report={SHOWN} {...change} />, { language });
}

describe("the report", () => {
  const sentence = (change: Partial<typeof SHOWN>, query: Partial<Report["query"]> = {}) => report({ query: { sort: "name", descending: false, ...query }, report: { ...SHOWN, ...change } }).document.querySelector(".app-report-sentence")?.textContent;
  const LATE = { ...SHOWN.totals, people: 9, rows: 9, completed: 4, recognised: 0, overdue: 4 };
  const UNIT = { unit: "u1", name: "Schalter", rows: 6, completed: 3, recognised: 0, overdue: 3 };

  test("says first in one sentence how things stand", () => {
    expect(sentence({})).toBe("1 von 2 Einträgen sind abgeschlossen. Eine Pflichtschulung ist über die Frist.");
    expect(sentence({ totals: { people: 1, rows: 1, completed: 0, recognised: 0, overdue: 0 } })).toBe("0 von 1 Eintrag ist abgeschlossen. Niemand ist über die Frist.");
    expect(sentence({ totals: { people: 0, rows: 0, completed: 0, recognised: 0, overdue: 0 } }, { unit: "u1" })).toBe("Zu diesen Filtern gibt es keine Einträge.");
  });

  test("names the course where it is one, and the unit where most are late", () => {
    const byUnit = [UNIT, { ...UNIT, unit: "u2", name: "Leitung", overdue: 1 }];
    expect(sentence({ totals: LATE, byUnit, course: words("Kleiner Kurs") })).toBe("4 von 9 Beschäftigten haben „Kleiner Kurs“ abgeschlossen. 4 sind über die Frist. 3 davon in der Einheit „Schalter“.");
    expect(sentence({ totals: { ...LATE, overdue: 3 }, byUnit: [UNIT, { ...UNIT, unit: "u2", overdue: 0 }], course: words("Kleiner Kurs") })).toMatch(/3 sind über die Frist. Alle in der Einheit „Schalter“.$/);
    expect(sentence({ totals: { ...LATE, rows: 4 }, byUnit }, { status: "overdue" })).toBe("4 Einträge haben den Status „Überfällig“. 3 davon in der Einheit „Schalter“.");
  });

  test("gives the sentence away with its time and address", async () => {
    const shown = report();
    const whole = "1 von 2 Einträgen sind abgeschlossen. Eine Pflichtschulung ist über die Frist. Stand: 22. November 2026, 10:30 Uhr. https://lernen.example/de/personal/bericht";
    expect(shown.document.querySelector(".app-whole")?.textContent).toBe(whole);
    expect(decodeURIComponent(shown.document.querySelector("a[href^='mailto:']")?.getAttribute("href") ?? "")).toBe(`mailto:?subject=Abschlüsse&body=${whole}`);
    expect(await violations(shown)).toEqual([]);
  });

  test("that could not be read anew says so with its time, leads to another try and offers nothing that would be newer", async () => {
    const shown = report({ search: "status=overdue", report: { ...SHOWN, remindable: 2, staleSince: "14:32 Uhr" } });
    expect(shown.document.querySelector("main [role=status]")?.textContent).toContain("Stand von 14:32 Uhr. Neuer ging es gerade nicht.");
    expect(byRole(shown.document, "link", "Noch einmal versuchen").getAttribute("href")).toBe("/de/personal/bericht?status=overdue");
    expect(shown.document.querySelectorAll("a[download], a[href*='erinnern']")).toHaveLength(0);
    expect(report({ report: { ...SHOWN, remindable: 2 } }).document.querySelectorAll("a[download]")).toHaveLength(3);
    expect(await violations(shown)).toEqual([]);
  });

  test("counts the same rows by unit: number, bar and percent, each unit with its list", async () => {
    const shown = report({ grouped: true, search: "ansicht=einheiten&status=overdue&seite=2" });
    expect(cellsOf(byRole(shown.document, "table", "Abschlüsse nach Einheit, Stand 22. November 2026, 10:30 Uhr"))).toEqual([
      ["Schalter", "1", "1", "100 %", "0"],
      ["Leitung", "1", "0", "0 %", "1"],
      ["Alle Einheiten", "2", "1", "50 %", "1"],
    ]);
    expect(byRole(shown.document, "link", "Leitung").getAttribute("href")).toBe("/de/personal/bericht?status=overdue&einheit=u2");
    expect(byRole(shown.document, "link", "Liste als Excel-Datei laden").getAttribute("href")).toBe("/de/personal/bericht.xlsx?status=overdue");
    expect((shown.document.querySelector("input[name=ansicht]") as HTMLInputElement).value).toBe("einheiten");
    expect(await violations(shown)).toEqual([]);
  });

  test("before anything was assigned leads to the first assignment", async () => {
    const shown = report({ report: { ...SHOWN, rows: [], totals: { people: 0, rows: 0, completed: 0, recognised: 0, overdue: 0 } } });
    expect(byRole(shown.document, "link", "Weisen Sie den ersten Kurs zu").getAttribute("href")).toBe("/de/personal/zuweisungen");
    expect(namesOf(shown.document, "table")).toEqual([]);
    expect(await violations(shown)).toEqual([]);
  });

  test("is a table with a caption, a row a person and course, and words for what is missing", () => {
    const { document } = report();
    expect(cellsOf(byRole(document, "table", "Abschlüsse, Stand 22. November 2026, 10:30 Uhr"))).toEqual([
      ["Ada Öztürk", "Schalter", "Kleiner Kurs", "Abgeschlossen", "22. November 2026", "4. Dezember 2026 (Pflicht)", "22. November 2028"],
      ["Ben Zander", "Leitung", "Nur Deutsch", "Überfällig", "–", "–", "–"],
    ]);
    expect(byRole(document, "link", "Ada Öztürk").getAttribute("href")).toBe("/de/personal/personen/ada");
  });

  test("says by which column it is sorted, and turns that round", () => {
    const { document } = report({ query: { sort: "due", descending: false }, search: "sort=due&kurs=kurs&seite=2" });
    const header = byRole(document, "link", "Frist").closest("th");
    expect(header?.getAttribute("aria-sort")).toBe("ascending");
    expect(byRole(document, "link", "Frist").getAttribute("href")).toBe("/de/personal/bericht?sort=-due&kurs=kurs");
    expect(byRole(document, "link", "Person").closest("th")?.hasAttribute("aria-sort")).toBe(false);
  });

  test("keeps the chosen filters in the form, names them and lets each be taken off", async () => {
    const filters = [{ name: "kurs", label: "Kurs", value: "Kleiner Kurs" }, { name: "von", label: "Abgeschlossen ab", value: "22. November 2026" }];
    const shown = report({ query: { sort: "name", descending: true, course: "kurs", from: "2026-11-22" }, search: "kurs=kurs&von=22.11.2026&status=&seite=2", report: { ...SHOWN, filters } });
    const { document } = shown;
    expect((byRole(document, "combobox", "Kurs") as HTMLSelectElement).value).toBe("kurs");
    expect((byRole(document, "textbox", "Abgeschlossen ab") as HTMLInputElement).value).toBe("22.11.2026");
    expect((document.querySelector("input[name=sort]") as HTMLInputElement).value).toBe("-name");
    expect(byRole(document, "link", "Kurs: Kleiner Kurs, entfernen").getAttribute("href")).toBe("/de/personal/bericht?von=22.11.2026");
    byRole(document, "table", "Abschlüsse, gefiltert nach Kurs: Kleiner Kurs, Abgeschlossen ab: 22. November 2026, Stand 22. November 2026, 10:30 Uhr");
    expect(await violations(shown)).toEqual([]);
  });

  test("offers the same rows as files", () => {
    const { document } = report({ search: "kurs=kurs" });
    for (const [name, end] of [["Liste als CSV-Datei laden", "csv"], ["Liste als Excel-Datei laden", "xlsx"], ["Liste als JSON-Datei laden", "json"]] as const) {
      expect(byRole(document, "link", name).getAttribute("href")).toBe(`/de/personal/bericht.${end}?kurs=kurs`);
    }
  });

  test("without a row says so and how to see all", async () => {
    const shown = report({ search: "kurs=kurs", query: { sort: "name", descending: false, course: "kurs" }, report: { ...SHOWN, rows: [], totals: { people: 0, rows: 0, completed: 0, recognised: 0, overdue: 0 } } });
    expect(byRole(shown.document, "link", "Alle Filter entfernen").getAttribute("href")).toBe("/de/personal/bericht");
    expect(await violations(shown)).toEqual([]);
  });

  test("with a filter that does not exist says which, and shows neither rows nor files", async () => {
    const shown = report({ unknown: [{ name: "kurs", value: "<b>x</b>" }, { name: "einheit", value: "y" }], search: "kurs=x", report: undefined });
    const alert = byRole(shown.document, "alert", "Das müssen wir noch klären");
    expect([...alert.querySelectorAll("li")].map((item) => item.textContent?.split(".")[0])).toEqual(["Diesen Filter gibt es nicht: kurs = „<b>x</b>“", "Diesen Filter gibt es nicht: einheit = „y“"]);
    expect(namesOf(shown.document, "table")).toEqual([]);
    expect(shown.document.body.textContent).not.toContain("Liste als");
    expect(await violations(shown)).toEqual([]);
  });

  test("says what nobody sees and who reads the log", () => {
    expect(report().document.querySelector(".app-note")?.textContent).toContain("Jeder Aufruf wird protokolliert. Das Protokoll liest der Personalrat.");
  });

  test("marks German titles on an English page", async () => {
    const shown = report({}, "en");
    expect(shown.document.querySelector("td[lang=de]")?.textContent).toBe("Nur Deutsch");
    expect(await violations(shown)).toEqual([]);
  });
});

const RECORD: ComponentProps<typeof RecordPage>["record"] = {
  person: person("ada", "Ada Öztürk", { unit: "u1" }), unit: UNITS[0], timeZone: "Europe/Berlin", rows: [ROW, OPEN],
  certificates: [{ issued: anIssued(), state: "valid" }, { issued: anIssued({ revoked: { at: AT, by: "hr", reason: "Verwechslung" } }), state: "revoked" }],
  reminders: [{ ...reminder("m1", { mail: "sent" }), byName: "Hanna Personal" }],
  extensions: [{ ...extension("2026-12-01"), byName: "" }],
  recognitions: [{ ...recognition("r1", { reference: "Fach 3" }), byName: "Hanna Personal" }],
  exemptions: [{ ...exemption("2026-11-20", "2026-11-29"), byName: "Hanna Personal" }],
};

describe("the record of a person", () => {
  const page = (change: Partial<ComponentProps<typeof RecordPage>> = {}) => drawn(<RecordPage record={RECORD} title="Nachweise von Ada Öztürk" own={false} {...change} />);

  test("for HR says that this look is logged and lets a valid certificate be revoked", async () => {
    const shown = page();
    expect(shown.document.querySelector(".app-note")?.textContent).toBe("Antworten, Wege, Notizen, Standortbestimmungen und Lernzeiten sind hier nicht einsehbar. Dieser Aufruf wurde protokolliert.");
    expect(byRole(shown.document, "link", "Zertifikat widerrufen").getAttribute("href")).toBe("/de/personal/zertifikate/certificate-1");
    expect(shown.document.body.textContent).toContain("20. November 2026 bis 29. November 2026 Hanna Personal, 22. November 2026, 10:30 Uhr");
    expect(byRole(shown.document, "link", "Freistellung eintragen").getAttribute("href")).toBe("/de/personal/personen/ada/freistellung");
    expect(shown.document.body.textContent).toContain("Widerrufen am 22. November 2026: Verwechslung");
    expect(await violations(shown)).toEqual([]);
  });

  test("for the person herself holds the very same facts, who looked, and nothing to revoke", async () => {
    const looked = [{ id: "l1", at: AT, deed: "person-page", byName: "Hanna Personal" }, { id: "l2", at: AT, deed: "report-csv", byName: "" }];
    const shown = page({ own: true, title: "So sieht Sie die Personalentwicklung", looked });
    const facts = (document: Document) => [...document.querySelectorAll("dd, td")].map((cell) => cell.textContent);
    expect(facts(shown.document)).toEqual(facts(page().document));
    expect(namesOf(shown.document, "link")).toEqual(["Konto", "Meine Daten"]);
    byRole(shown.document, "heading", "Wer hat meinen Nachweis gesehen?");
    expect([...shown.document.querySelectorAll("section:last-of-type li")].map((item) => item.textContent)).toEqual([
      "22. November 2026, 10:30 Uhr: Hanna Personal, Nachweise der Person angesehen",
      "22. November 2026, 10:30 Uhr: eine frühere Beschäftigte oder ein früherer Beschäftigter, Bericht als CSV geladen",
    ]);
    expect(await violations(shown)).toEqual([]);
  });

  test("without anything says so", async () => {
    const shown = page({ record: { person: RECORD.person, timeZone: "Europe/Berlin", rows: [], certificates: [], reminders: [], extensions: [], recognitions: [], exemptions: [] }, looked: [] });
    for (const said of ["Noch keine Erinnerung.", "Noch nichts zugewiesen und nichts abgeschlossen.", "Noch kein Zertifikat.", "Bisher niemand."]) expect(shown.document.body.textContent).toContain(said);
    expect(await violations(shown)).toEqual([]);
  });

  test.each([["revoked", "Das Zertifikat ist widerrufen."], ["extended", "Die Frist ist verlängert."], ["recognised", "Der Nachweis ist anerkannt."], ["withdrawn", "Die Anerkennung ist zurückgenommen."]] as const)("says what was just %s", (done, said) => {
    expect(byRole(page({ done }).document, "status", said)).toBeDefined();
  });

  test("tells of reminders, later deadlines and proofs of others in their own words", () => {
    const text = page().document.body.textContent ?? "";
    for (const said of ["„Klar sprechen“: Frist verlängert bis 1. Dezember 2026. Grund: Umzug der Abteilung", "Ausgestellt vonAkademie des Landes", "Bitte denken Sie an m1.", "E-Mail: Vom Mailserver angenommen"]) expect(text).toContain(said);
    expect(text).toContain("kein Zertifikat dieser Plattform");
  });

  test("leads HR, and nobody else, to what can be done", () => {
    const open = { record: { ...RECORD, rows: [OPEN, { ...ROW, status: "open" as const }] } };
    expect(namesOf(page(open).document, "link")).toEqual(expect.arrayContaining(["An „Nur Deutsch“ erinnern", "Frist für „Kleiner Kurs“ verlängern", "Nachweis anerkennen", "Anerkennung zurücknehmen"]));
    expect(namesOf(page({ ...open, own: true }).document, "link")).toEqual(["Konto", "Meine Daten"]);
  });
});

describe("revoking", () => {
  const page = (answer: Answered = {}, revoked = false) => drawn(<RevokePage title="Zertifikat X widerrufen" name="Ada Öztürk" course="Kleiner Kurs" learner="ada" revoked={revoked} />, answer);

  test("says what it does, asks for a reason and offers the way back", async () => {
    const shown = page();
    expect(shown.document.querySelector(".app-lead")?.textContent).toContain("Der Kurs ist für die Person wieder offen.");
    expect(described(byRole(shown.document, "textbox", "Grund"))).toContain("für die Person zu lesen");
    byRole(shown.document, "button", "Zertifikat widerrufen");
    expect(byRole(shown.document, "link", "Nicht widerrufen").getAttribute("href")).toBe("/de/personal/personen/ada");
    expect(await violations(shown)).toEqual([]);
  });

  test("without a reason leads to the field", async () => {
    const shown = page({ problem: { refused: "reason-missing", field: "reason" }, posted: { reason: [""] } });
    expect(byRole(shown.document, "link", "Nennen Sie einen Grund. Er steht im Protokoll.").getAttribute("href")).toBe("#reason");
    expect(await violations(shown)).toEqual([]);
  });

  test("of a revoked one has no form", async () => {
    const shown = page({}, true);
    expect(namesOf(shown.document, "button")).toEqual([]);
    expect(shown.document.body.textContent).toContain("Dieses Zertifikat ist schon widerrufen.");
    expect(await violations(shown)).toEqual([]);
  });
});
