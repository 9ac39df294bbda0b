import type { ComponentProps } from "react";
import { describe, expect, test } from "vitest";
import { AssignPage } from "~/ui/assign/assign-page";
import { AssignmentsPage } from "~/ui/assign/assignments-page";
import { words } from "../../fixtures/scenario";
import { AT } from "../../store/fixtures";
import { byRole, cellsOf, drawn, namesOf, type Answered } from "../frame/drawn";
import { violations } from "../scene/rendered";

type View = ComponentProps<typeof AssignPage>;
const SEEN: View["seen"] = {
  courses: [{ id: "kurs", title: words("Kleiner Kurs") }, { id: "ohne", title: { de: "Nur Deutsch" } }],
  units: [{ id: "u1", authority: "a", name: "Schalter" }, { id: "u2", authority: "a", name: "Leitung" }],
  course: words("Kleiner Kurs"), again: 24, named: [{ target: { kind: "unit", unit: "u1" }, name: "Schalter" }], people: 14, alreadyDone: 2,
  due: { day: "2027-01-03", today: "2026-11-22", workday: "2027-01-04" }, assigned: false,
};
const PLAN: View["plan"] = { course: "kurs", targets: [{ kind: "unit", unit: "u1" }], mandatory: true, due: "3.1.2027", message: "Bitte vor dem Umzug." };
const VIEW: View = { base: "/de/personal/zuweisungen", step: "pruefen", plan: PLAN, seen: SEEN, query: "?kurs=kurs&einheit=u1&pflicht=ja&frist=3.1.2027", changing: "?kurs=kurs&einheit=u1&aendern=ja" };
const page = (change: Partial<View>, answer: Answered = {}) => drawn(<AssignPage {...VIEW} {...change} />, answer);
const text = (shown: ReturnType<typeof page>) => shown.document.querySelector("main")?.textContent ?? "";

describe("assigning", () => {
  test.each(["kurs", "wer", "frist", "nachricht", "pruefen", "fertig"] as const)("the step %s says where one is and has nothing against it", async (step) => {
    const shown = page({ step });
    expect(namesOf(shown.document, "heading").length).toBeGreaterThan(0);
    expect(await violations(shown)).toEqual([]);
  });

  test("what was said before is filled in", () => {
    expect((byRole(page({ step: "kurs" }).document, "radio", "Kleiner Kurs") as HTMLInputElement).hasAttribute("checked")).toBe(true);
    const who = page({ step: "wer" }).document;
    expect((byRole(who, "radio", "Bestimmte Einheiten oder Personen") as HTMLInputElement).hasAttribute("checked")).toBe(true);
    expect((byRole(who, "checkbox", "Schalter") as HTMLInputElement).hasAttribute("checked")).toBe(true);
    expect((byRole(who, "checkbox", "Leitung") as HTMLInputElement).hasAttribute("checked")).toBe(false);
    expect((byRole(page({ step: "frist" }).document, "textbox", "Frist (freiwillig)") as HTMLInputElement).value).toBe("3.1.2027");
    expect((byRole(page({ step: "nachricht" }).document, "textbox", "Nachricht (freiwillig)") as HTMLTextAreaElement).value).toBe("Bitte vor dem Umzug.");
  });

  test("the check answers in words, offers a day of work, and each answer can be changed", () => {
    const shown = page({});
    expect([...shown.document.querySelectorAll("dd")].map((cell) => cell.textContent?.split(" Ändern")[0])).toEqual(["Kleiner Kurs", "Einheit: Schalter", "Sonntag, 3. Januar 2027", "Pflichtschulung", "Bitte vor dem Umzug."]);
    expect(text(shown)).toContain("Der Abschluss gilt 24 Monate. Danach steht der Kurs bei diesen Personen wieder offen.");
    expect(text(shown)).toContain("Das betrifft 14 Personen. 2 davon haben den Kurs schon gültig abgeschlossen.");
    expect(byRole(shown.document, "link", "Auf Montag, 4. Januar 2027 legen").getAttribute("href")).toBe("/de/personal/zuweisungen/neu/pruefen?kurs=kurs&einheit=u1&pflicht=ja&frist=2027-01-04");
    expect(byRole(shown.document, "link", "Für wen ändern").getAttribute("href")).toBe("/de/personal/zuweisungen/neu/wer?kurs=kurs&einheit=u1&aendern=ja");
  });

  test("the check warns of a day that has passed and of what was assigned before", () => {
    const shown = page({ seen: { ...SEEN, assigned: true, due: { day: "2026-11-20", today: "2026-11-22" } } });
    expect(text(shown)).toContain("Dieser Tag ist schon vorbei.");
    expect(text(shown)).toContain("Genau das ist schon zugewiesen.");
  });

  test("lines that cannot be used stand in a table with what is wrong and how to mend it, and one can go on without them", async () => {
    const list = { faults: [{ line: 2, code: "nobody", text: "b@x.example" }, { line: 3, code: "twice", text: "a@x.example" }], more: 8, found: 312, lines: 320 };
    const shown = page({ step: "wer" }, { problem: { refused: "address-unknown", field: "people" }, posted: { who: ["auswahl"], unit: ["u2"], people: ["a@x.example\nb"] }, list } as Answered);
    expect(cellsOf(byRole(shown.document, "table", "Zeilen, die nicht übernommen werden können"))).toEqual([
      ["Zeile 2", "b@x.example", "In Ihrem Bereich hat niemand diese Adresse. Prüfen Sie die Schreibweise. Wer noch kein Konto hat, bekommt es von der Administration."],
      ["Zeile 3", "a@x.example", "Die Adresse steht schon weiter oben. Löschen Sie die Zeile, oder schreiben Sie die Adresse der Person, die gemeint ist."],
    ]);
    expect(text(shown)).toContain("8 weitere Zeilen passen auch nicht.");
    expect(byRole(shown.document, "button", "312 von 320 übernehmen").getAttribute("value")).toBe("teilweise");
    expect((byRole(shown.document, "textbox", "Einzelne Personen: ihre E-Mail-Adressen") as HTMLTextAreaElement).value).toBe("a@x.example\nb");
    expect((byRole(shown.document, "checkbox", "Leitung") as HTMLInputElement).hasAttribute("checked")).toBe(true);
    expect(shown.document.querySelector("form")?.getAttribute("enctype")).toBe("multipart/form-data");
    expect(await violations(shown)).toEqual([]);
  });

  test("units stand behind those they belong to, and can be chosen with them", () => {
    const units = [{ id: "u3", authority: "a", name: "Empfang", parent: "u1" }, ...SEEN.units];
    const shown = page({ step: "wer", seen: { ...SEEN, units } });
    expect(namesOf(shown.document, "checkbox")).toEqual(["Schalter", "Empfang gehört zu Schalter", "Leitung", "Mit allen Einheiten, die zu den angekreuzten gehören"]);
    expect(namesOf(page({ step: "wer" }).document, "checkbox")).toEqual(["Schalter", "Leitung"]);
  });

  test("the check tells several units and people by their first names", () => {
    const people = Array.from({ length: 12 }, (_, place) => ({ target: { kind: "person", person: `p${place}` }, name: `Person ${place}` }) as const);
    const targets = [{ kind: "unit", unit: "u1" } as const, ...people.map(({ target }) => target)];
    const shown = page({ plan: { ...PLAN, targets }, seen: { ...SEEN, named: [...SEEN.named, ...people] } });
    expect(text(shown)).toContain("Einheit: Schalter; Personen: Person 0, Person 1, Person 2, Person 3, Person 4, Person 5, Person 6, Person 7, Person 8, Person 9 und 2 weitere");
  });
});

describe("the assignments", () => {
  const ONE = { id: "1", authority: "a", course: "kurs", target: { kind: "unit", unit: "u1" }, names: { units: ["Schalter"], people: [] }, people: 14, mandatory: true, due: "2026-12-04", assignedBy: "hr", assignedAt: AT, courseTitle: words("Kleiner Kurs") } as const;
  const list = (assignments: ComponentProps<typeof AssignmentsPage>["assignments"]) => drawn(<AssignmentsPage assignments={assignments} timeZone="Europe/Berlin" done={undefined} pages={[]} size={50} total={assignments.length} />);

  test("are a table", async () => {
    const shown = list([{ ...ONE, message: "Bitte vor dem Umzug.", again: 24 }, { ...ONE, id: "2", target: { kind: "authority" }, mandatory: false, due: undefined, paused: AT }]);
    expect(cellsOf(byRole(shown.document, "table", "Zuweisungen"))).toEqual([
      ["Kleiner Kurs", "Einheit: Schalter Nachricht: „Bitte vor dem Umzug.“", "4. Dezember 2026", "Pflichtschulung, nach 24 Monaten wieder", "22. November 2026", "Gilt für 14 Personen. Pausieren: Kleiner Kurs, Einheit: Schalter"],
      ["Kleiner Kurs", "Alle Beschäftigten", "ohne Frist", "freiwillig", "22. November 2026", "Pausiert seit 22. November 2026. Ohne Pause gilt sie für 14 Personen. Fortsetzen: Kleiner Kurs, Alle Beschäftigten"],
    ]);
    expect(shown.document.querySelector("main")?.textContent).toContain("Beim Fortsetzen endet eine Frist, die noch lief, um die Tage der Pause später.");
    expect(await violations(shown)).toEqual([]);
  });

  test("without one say so", () => {
    expect(list([]).document.querySelector("main")?.textContent).toContain("Noch ist nichts zugewiesen.");
  });
});
