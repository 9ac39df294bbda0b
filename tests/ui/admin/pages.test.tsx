import { describe, expect, test } from "vitest";
import type { ReactElement } from "react";
import { AppearancePage } from "~/ui/admin/appearance-page";
import { CloseUnitPage } from "~/ui/admin/close-unit-page";
import { ContactsPage } from "~/ui/admin/contacts-page";
import { ImportPage, type PlanShown } from "~/ui/admin/import-page";
import { LogPage, type LogShown } from "~/ui/admin/log-page";
import { RetentionPage, type RetentionShown } from "~/ui/admin/retention-page";
import { StartPage, type StartShown } from "~/ui/admin/start-page";
import { UnitPage } from "~/ui/admin/unit-page";
import { UnitsPage } from "~/ui/admin/units-page";
import { actionColours } from "~/core/organisation/colour";
import { byRole, cellsOf, described, drawn, namesOf, type Answered } from "../frame/drawn";
import { violations } from "../scene/rendered";

const AT = "2026-11-23T08:00:00.000Z";
const ZONE = "Europe/Berlin";
const BASE = "/de/admin/einheiten";
const UNITS = [{ id: "1", authority: "a", name: "Amt" }, { id: "2", authority: "a", name: "Schalter", parent: "1" }, { id: "3", authority: "a", name: "Archiv", closed: true }] as const;
const START: StartShown = { signIn: { condition: "well", last: AT }, mail: { condition: "off" }, tasks: { condition: "due", last: AT, each: [{ task: "sessions", condition: "well", last: AT }, { task: "retention", condition: "due" }] }, backup: { condition: "waiting" }, since: AT, timeZone: ZONE };
const PLAN: PlanShown = { list: "Kasse;Amt", mark: "m", changes: [{ kind: "created", name: "Kasse", to: "Amt" }, { kind: "moved", name: "Schalter", from: "Amt", to: "" }], unchanged: 1, others: ["Archiv"], faults: [] };
const FAULTY: PlanShown = { ...PLAN, changes: [], faults: [{ line: 3, code: "parent-unknown", text: "Mond" }] };
const RETENTION: RetentionShown = { rules: { paths: 24 }, timeZone: ZONE, changedAt: AT, begins: AT, saved: true };
const LOG: LogShown = {
  base: "/de/admin/protokoll", typed: { art: "", wer: "", von: "gestern", bis: "" }, wrong: ["von"], kinds: ["person-created", "draft-saved"], timeZone: ZONE, next: "/de/admin/protokoll?vor=b", exportAddress: "/de/admin/protokoll.csv",
  deeds: [
    { id: "a", at: AT, deed: "roles-changed", by: "adm", byName: "Adam Admin", about: ["Tom Trainer"], query: "dazu=hr&weg=trainer" },
    { id: "b", at: AT, deed: "retention-done", by: "", byName: "", about: [], query: "personen=few" },
    { id: "c", at: AT, deed: "barrier-reported", by: "", byName: "", about: [], query: "" },
    { id: "d", at: AT, deed: "retention-changed", by: "weg", byName: "", about: [], query: "notes=&answers=12&paths=&progress=" },
    { id: "e", at: AT, deed: "course-assigned", by: "adm", byName: "Adam Admin", about: [], query: "klar-sprechen", title: { de: "Klar sprechen" } },
    { id: "g", at: AT, deed: "contacts-changed", by: "adm", byName: "Adam Admin", about: [], query: "angabe=help&angabe=signLanguage" },
    { id: "h", at: AT, deed: "contacts-changed", by: "adm", byName: "Adam Admin", about: [], query: "" },
    { id: "i", at: AT, deed: "barrier-told", by: "adm", byName: "Adam Admin", about: [], query: "meldung=AB12-CD34&stand=mended" },
    { id: "j", at: AT, deed: "barrier-reported", by: "", byName: "", about: [], query: "geleert" },
    { id: "f", at: AT, deed: "log-exported", by: "adm", byName: "Adam Admin", about: [], query: "art=draft-saved&von=1.11.2026" },
  ],
  chain: { last: { done: AT } },
};
const answer = (more: object): Answered => more as Answered;

const PAGES: readonly (readonly [string, ReactElement, Answered?])[] = [
  ["the start", <StartPage key="s" shown={START} />],
  ["the appearance", <AppearancePage key="a" name="Lernen im Amt" action="#7e1030" logo="b0123456789abcdef0123-300x120" saved />],
  ["the appearance with a colour that nobody can read", <AppearancePage key="a" name="" action="" saved={false} />, answer({ checked: { name: "", action: { colour: "#ffcc00", contrast: 1.23, nearest: "#7a6200", colours: actionColours("#ffcc00") } } })],
  ["the appearance with a mistake", <AppearancePage key="a" name="" action="" saved={false} />, { problem: { refused: "colour-invalid", field: "action" } }],
  ["the contacts", <ContactsPage key="k" contacts={{ help: { name: "Team Hilfe", phone: "030 23125 110" }, signLanguage: "https://amt.example/dgs" }} saved />],
  ["the contacts with a mistake", <ContactsPage key="k" contacts={{}} saved={false} />, { problem: { refused: "web-address-invalid", field: "conciliation-web" }, posted: { "conciliation-web": ["http://x"] } }],
  ["the units", <UnitsPage key="u" base={BASE} units={UNITS} people={{ 1: 3 }} done="created" />],
  ["the units with a mistake", <UnitsPage key="u" base={BASE} units={UNITS} people={{}} done={undefined} />, { problem: { refused: "unit-name-taken", field: "name" } }],
  ["a unit", <UnitPage key="u" base={BASE} unit={UNITS[1]} units={UNITS} />],
  ["a closed unit", <UnitPage key="u" base={BASE} unit={UNITS[2]} units={UNITS} />],
  ["closing a unit", <CloseUnitPage key="c" shown={{ base: BASE, unit: UNITS[0], people: [{ id: "p", name: "Ada" }], below: ["Schalter"], above: undefined, courses: [{ de: "Klar sprechen" }], targets: [UNITS[1]] }} />],
  ["a list", <ImportPage key="i" base={BASE} step="datei" count={0} />],
  ["a list with faults", <ImportPage key="i" base={BASE} step="pruefen" count={0} />, answer({ plan: FAULTY, problem: { refused: "list-faulty", field: "liste" } })],
  ["a list looked at", <ImportPage key="i" base={BASE} step="pruefen" count={0} />, answer({ plan: PLAN })],
  ["a list taken over", <ImportPage key="i" base={BASE} step="fertig" count={2} />],
  ["retention", <RetentionPage key="r" shown={RETENTION} />],
  ["retention with a mistake", <RetentionPage key="r" shown={RETENTION} />, { problem: { refused: "retention-invalid", field: "paths" }, posted: { paths: ["5"] } }],
  ["retention looked at", <RetentionPage key="r" shown={{ ...RETENTION, plan: { effects: [{ part: "paths", people: "few" }], begins: AT } }} />],
  ["the log", <LogPage key="l" shown={LOG} />],
  ["the log with its chain whole", <LogPage key="l" shown={{ ...LOG, chain: { last: {}, checked: { entries: 4, before: 1, value: "ab", breaks: [] } } }} />],
  ["the log with its chain broken", <LogPage key="l" shown={{ ...LOG, deeds: [], chain: { last: {}, checked: { entries: 4, before: 0, breaks: [{ at: AT, found: "missing" }] } } }} />],
];

const DRAWN = PAGES.flatMap(([name, page, answers = {}]) => (["de", "en"] as const).map((language) => ({ name, page, answer: { ...answers, language }, language })));

test.each(DRAWN)("$name breaks no rule in $language, under one heading", async ({ page, answer: given }) => {
  const shown = drawn(page, given);
  expect(shown.document.querySelectorAll("h1")).toHaveLength(1);
  expect(await violations(shown)).toEqual([]);
  expect(shown.document.body.textContent).not.toMatch(/admin\.|\{\{/u);
});

test("the start says four states in words with their last time, and leads to every task", () => {
  const { document } = drawn(<StartPage shown={START} />);
  const cards = [...document.querySelectorAll(".app-card")].map(({ textContent }) => textContent ?? "");
  expect(cards.map((card) => /^(Anmeldung|E-Mail|Hintergrundaufgaben|Sicherung)/u.exec(card)?.[0])).toEqual(["Anmeldung", "E-Mail", "Hintergrundaufgaben", "Sicherung"]);
  expect(cards[0]).toContain("Zuletzt gelungen: 23. November 2026, 09:00 Uhr");
  expect(cards[1]).toContain("Nicht eingerichtet");
  expect([...document.querySelectorAll("dl a")].map((link) => link.getAttribute("href"))).toEqual(["konten", "einheiten", "aufbewahrung", "erscheinungsbild", "ansprechstellen", "protokoll", "meldungen"].map((path) => `/de/admin/${path}`));
});

describe("units", () => {
  test("stand in each other as nested lists, with how many people they have", () => {
    const { document } = drawn(<UnitsPage base={BASE} units={UNITS} people={{ 1: 3 }} done={undefined} />);
    expect(document.querySelector(".app-tree .app-tree a")?.textContent).toBe("Schalter");
    expect([...document.querySelectorAll(".app-tree__line")].map(({ textContent }) => textContent)).toEqual(["Amt3 Personen", "Schalter0 Personen", "Archivgeschlossen"]);
  });

  test("offer no place below themselves or in a closed unit", () => {
    const { document } = drawn(<UnitPage base={BASE} unit={UNITS[0]} units={UNITS} />);
    expect([...document.querySelectorAll("#parent option")].map(({ textContent }) => textContent)).toEqual(["keiner anderen Einheit"]);
  });
});

test("faults of a list are a table with line, reason and remedy, and the list stays to be mended", () => {
  const { document } = drawn(<ImportPage base={BASE} step="pruefen" count={0} />, answer({ plan: FAULTY, problem: { refused: "list-faulty", field: "liste" } }));
  expect(cellsOf(byRole(document, "table", "Fehler in der Liste"))).toEqual([["Zeile 3", "Mond", expect.stringContaining("gibt es nicht") as string, expect.stringContaining("Fügen Sie eine Zeile") as string]]);
  expect((byRole(document, "textbox", "Liste einfügen") as HTMLTextAreaElement).value).toBe("Kasse;Amt");
  expect(namesOf(document, "button")).toEqual(["Was würde passieren?"]);
});

test("a number of months is described by the rest of its sentence", () => {
  const { document } = drawn(<RetentionPage shown={RETENTION} />);
  const field = byRole(document, "textbox", "Durchläufe werden gelöscht nach") as HTMLInputElement;
  expect([field.value, described(field)]).toEqual(["24", expect.stringContaining("Monaten ohne weitere Antwort") as string]);
});

test("the log says details in words and names nobody who is gone", () => {
  const { document } = drawn(<LogPage shown={LOG} />);
  expect(cellsOf(byRole(document, "table", "Einträge, neueste zuerst")).map((row) => row.slice(1))).toEqual([
    ["Adam Admin", "Rollen geändert", "Tom Trainer", "Kommt dazu: Personalentwicklung; Fällt weg: Schulungsteam"],
    ["das System", "Nach Frist gelöscht", "", "weniger als 5 Personen"],
    ["ohne Anmeldung", "Barriere gemeldet", "", ""],
    ["eine frühere Beschäftigte oder ein früherer Beschäftigter", "Fristen zum Löschen geändert", "", expect.stringContaining("12 Monate nach der letzten Antwort in diesem Kurs") as string],
    ["Adam Admin", "Kurs zugewiesen", "", "Klar sprechen"],
    ["Adam Admin", "Ansprechstellen geändert", "", "Eingetragen: Hilfe und Barrieren, Gebärdensprache"],
    ["Adam Admin", "Ansprechstellen geändert", "", "Alle Angaben entfernt"],
    ["Adam Admin", "Stand zu einer Barriere veröffentlicht", "", "AB12-CD34, behoben"],
    ["gelöscht", "Barriere gemeldet", "", "Inhalt gelöscht"],
    ["Adam Admin", "Protokoll als CSV geladen", "", "Art: Entwurf gespeichert; Von: 1.11.2026"],
  ]);
});

describe("the appearance", () => {
  const checked = (contrast: number, nearest?: string) => drawn(<AppearancePage name="" action="" saved={false} />, answer({ checked: { name: "Lernen im Amt", action: { colour: "#ffcc00", contrast, ...(nearest === undefined ? {} : { nearest }), colours: actionColours("#ffcc00") } } }));
  const sent = (shown: ReturnType<typeof checked>) => (shown.document.querySelector("input[name=action]") as HTMLInputElement).value;

  test("offers the nearest colour in place of one that cannot be read, and never calls a refused one good enough", () => {
    const shown = checked(4.499, "#7a6200");
    expect(shown.document.querySelector("main")?.textContent).toContain("Nein. Der Kontrast ist 4,4 : 1, nötig sind 4,5 : 1. Die nächste Farbe, die geht, ist #7a6200.");
    expect(namesOf(shown.document, "button")).toContain("Mit #7a6200 speichern");
    expect(sent(shown)).toBe("#7a6200");
    expect(shown.html).not.toContain("style=");
  });

  test("keeps one that can be read", () => {
    const shown = checked(8.5);
    expect(shown.document.querySelector("main")?.textContent).toContain("Ja. Der Kontrast ist 8,5 : 1");
    expect(sent(shown)).toBe("#ffcc00");
  });
});
