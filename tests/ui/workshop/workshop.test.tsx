import type { ComponentProps } from "react";
import { describe, expect, test } from "vitest";
import { compareScenarios } from "~/core/draft/compare";
import { openingOf } from "~/core/scenario/opening";
import { reviewScenario } from "~/core/scenario/review";
import { Changes } from "~/ui/workshop/changes";
import { DraftPage } from "~/ui/workshop/draft-page";
import { NewPage } from "~/ui/workshop/new-page";
import { PublishPage } from "~/ui/workshop/publish-page";
import { ReviewPage } from "~/ui/workshop/review-page";
import { TextPage } from "~/ui/workshop/text-page";
import { VersionsPage } from "~/ui/workshop/versions-page";
import { WorkshopPage } from "~/ui/workshop/workshop-page";
import { smallScenario, words } from "../../fixtures/scenario";
import { byRole, drawn, namesOf } from "../frame/drawn";
import { violations } from "../scene/rendered";

type Entry = ComponentProps<typeof WorkshopPage>["entries"][number];
const FILTER = { search: "", status: undefined, statuses: [{ status: "draft", word: "entwurf" }], size: 20, sizes: [10, 20] } as const;
const PROBLEM = { severity: "error", code: "scene-unknown", message: "Diese Szene gibt es nicht.", file: "d1.yaml", line: 3 } as const;

describe("the library", () => {
  const opening = openingOf(smallScenario());
  const DRAFT: Entry = { kind: "scenario", id: "d1", title: { de: "Die Nummer" }, status: "published", opening, draft: { errors: 1, warnings: 2, savedAt: "23. November 2026", savedByName: "Tom Trainer", ahead: true, origin: { title: "Muster" } } };
  const SHIPPED: Entry = { kind: "scenario", id: "s1", title: words("Kleine Szene"), status: "shipped", opening, minutes: 5, version: "0123456789abcdef" };
  const page = (entries: readonly Entry[], more: Partial<ComponentProps<typeof WorkshopPage>> = {}) => drawn(<WorkshopPage entries={entries} filter={FILTER} total={entries.length} pages={[]} empty={false} {...more} />);

  test("shows each scene by its people and first line, with status, problems, and who changed it last", async () => {
    const shown = page([DRAFT, SHIPPED]);
    const [own, shipped] = [...shown.document.querySelectorAll(".app-entry")].map((entry) => entry.textContent ?? "");
    expect(own).toContain("Veröffentlicht");
    expect(own).toContain("1 Fehler, 2 Hinweise · Zuletzt gespeichert am 23. November 2026 von Tom Trainer");
    expect(own).toContain("noch nicht veröffentlicht");
    expect(own).toContain("Hervorgegangen aus „Muster“");
    expect(shipped).toContain(opening.line?.de);
    const faces = shown.document.querySelector(".app-faces");
    expect([faces?.getAttribute("aria-label"), faces?.querySelectorAll("svg").length]).toEqual([`Zu sehen: ${opening.people.map(({ name }) => name).join(", ")}`, opening.people.length]);
    expect(byRole(shown.document, "link", "„Kleine Szene“ kopieren und ändern").getAttribute("href")).toBe("/de/werkstatt/neu?von=s1");
    expect(byRole(shown.document, "link", "Die Nummer").getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1");
    expect(await violations(shown)).toEqual([]);
  });

  test("says what to do where there is nothing yet, and where nothing was found", async () => {
    const shown = page([], { empty: true });
    expect(shown.document.querySelector(".app-note")?.textContent).toContain("Muster");
    expect(namesOf(shown.document, "link")).toEqual(["Neue Szene", "Neuer Kurs", "Bilder", "Filme und Töne", "Alle Einträge zeigen"]);
    expect(await violations(shown)).toEqual([]);
  });
});

test("a new scene begins with a pattern unless something else was asked for", async () => {
  const named = [{ id: "eins", title: words("Eins") }];
  const shown = drawn(<NewPage title="Neue Szene" patterns={named} scenarios={named} wanted={undefined} />);
  expect(shown.document.querySelector("input:checked")?.getAttribute("value")).toBe("pattern:eins");
  expect(drawn(<NewPage title="Neue Szene" patterns={named} scenarios={named} wanted="eins" />).document.querySelector("input:checked")?.getAttribute("value")).toBe("scenario");
  expect(await violations(shown)).toEqual([]);
});

describe("a draft", () => {
  const USUAL: ComponentProps<typeof DraftPage> = { id: "d1", title: "Die Nummer", revision: 4, status: "draft", ahead: false, unread: [], broken: false, setAside: false, releases: 0, savedAt: "heute", savedByName: "", brokenJourneys: 0, problems: [], begun: false, swapped: false };

  test("leads from each problem to its line", async () => {
    const shown = drawn(<DraftPage {...USUAL} problems={[PROBLEM, { ...PROBLEM, severity: "warning", file: "d1.en.yaml", line: 7 }]} />);
    expect(byRole(shown.document, "link", "Deutscher Text, Zeile 3").getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1/text?sprache=de&zeile=3#zeile");
    expect(byRole(shown.document, "link", "Englischer Text, Zeile 7").getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1/text?sprache=en&zeile=7#zeile");
    expect(await violations(shown)).toEqual([]);
  });

  test("names what is kept beside the text, where it comes from and why it was withdrawn", async () => {
    const shown = drawn(<DraftPage {...USUAL} origin={{ kind: "scenario", id: "s1", title: "Alt" }} unread={[{ line: 9, text: "<b>?" }]} broken setAside releases={1} status="withdrawn" reason="Veraltet." />);
    const said = shown.document.querySelector("main")?.textContent ?? "";
    for (const part of ["Kopie von „Alt“", "1 Zeile wurde nicht verstanden", "Zeile 9: <b>?", "letzte lesbare Stand", "Zurückgezogen: Veraltet."]) expect(said).toContain(part);
    expect(namesOf(shown.document, "button")).toEqual(["Beiseitegelegten Text zurückholen"]);
    expect(await violations(shown)).toEqual([]);
  });
});

describe("the text of a draft", () => {
  const USUAL: ComponentProps<typeof TextPage> = { id: "d1", title: "Text: Die Nummer", name: "Die Nummer", owner: "tom", revision: 4, file: "de", line: 0, text: "id: d1\ntitle: <b>\nplace: x", problems: [PROBLEM], savedAt: "heute", savedByName: "Tom", brokenJourneys: 0, saved: false, canUndo: false, canRedo: false, node: "" };

  test("stands in an ordinary field; the asked line is shown with its number and those around it", async () => {
    const shown = drawn(<TextPage {...USUAL} line={2} good="id: d0" />);
    expect(shown.document.querySelector("textarea")?.textContent).toContain("title: <b>");
    expect(shown.document.querySelectorAll("[data-lines] > div")).toHaveLength(3);
    expect([...shown.document.querySelectorAll(".app-excerpt th")].map((cell) => cell.textContent)).toEqual(["1", "2", "3"]);
    expect(shown.document.querySelector("[data-asked] td")?.textContent).toBe("title: <b>");
    expect(namesOf(shown.document, "button")).toEqual(["Text speichern", "Zum letzten lesbaren Stand zurückkehren"]);
    expect(await violations(shown)).toEqual([]);
  });

  test("says so when there is no such line", () => {
    expect(drawn(<TextPage {...USUAL} line={99} />).document.querySelector("main")?.textContent).toContain("Er hat 3.");
  });
});

describe("publishing", () => {
  const USUAL: ComponentProps<typeof PublishPage> = { kind: "scenario", id: "d1", name: "Die Nummer", title: "Veröffentlichen: Die Nummer", revision: 4, step: "pruefung", problems: [], edit: "wording", changes: [], affected: { running: "few", certificates: 0 }, note: "Neu & gut" };

  test.each([["pruefung", [], ["Änderungen ansehen", "Zurück zum Entwurf"]], ["aenderungen", ["Ansehen, wen es betrifft"], []], ["betroffene", [], ["Zur Bestätigung", "Zurück zu den Änderungen"]], ["bestaetigen", ["Jetzt veröffentlichen"], ["Zurück zum Entwurf"]], ["fertig", [], ["Szene als lernende Person öffnen", "Alle Fassungen ansehen", "Zurück zur Werkstatt"]]] as const)("asks one thing at %s", async (step, buttons, links) => {
    const shown = drawn(<PublishPage {...USUAL} step={step} />);
    expect(namesOf(shown.document, "button")).toEqual(buttons);
    expect(namesOf(shown.document, "link").slice(2)).toEqual(links);
    expect(await violations(shown)).toEqual([]);
  });

  test("leads no further while there is an error", () => {
    const shown = drawn(<PublishPage {...USUAL} edit={undefined} problems={[PROBLEM]} />);
    expect(namesOf(shown.document, "link").slice(2)).toEqual(["Deutscher Text, Zeile 3", "Zurück zum Entwurf"]);
  });

  test("takes the note along and hides how few people it concerns", () => {
    const shown = drawn(<PublishPage {...USUAL} step="betroffene" />);
    expect(byRole(shown.document, "link", "Zur Bestätigung").getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1/veroeffentlichen/bestaetigen?hinweis=Neu%20%26%20gut");
    expect(shown.document.querySelector("main")?.textContent).toContain("weniger als fünf");
  });

  test("names the texts of a course in the words of the page", async () => {
    const texts = [["objectives", "1"], ["requiredScenarios", "s01", "title"]].map((path) => ({ path, language: "de", pieces: [{ kind: "added", text: "Neu." }] } as const));
    const lesson = { part: "lesson", id: "eins", title: words("Eins"), what: "changed", texts: [{ path: ["Am Schalter"], language: "de", pieces: [] }], rules: true } as const;
    const shown = drawn(<main><h1>x</h1><Changes kind="course" changes={[{ part: "frame", id: "frame", what: "changed", texts, rules: false }, lesson]} /></main>);
    expect([...shown.document.querySelectorAll("h2")].map((head) => head.textContent)).toEqual(["Angaben zum Kurs geändert", "Lektion: Eins geändert"]);
    expect([...shown.document.querySelectorAll(".app-entry__meta")].map((place) => place.textContent)).toEqual(["Ziele 1, Deutsch", "Verlangte Szenen, Deutsch", "Am Schalter, Deutsch"]);
    expect(shown.document.querySelector("main")?.textContent).toContain("Bausteine, Reihenfolge");
    expect(await violations(shown)).toEqual([]);
  });

  test("shows words that came and went with signs and words, not by colour alone", async () => {
    const before = smallScenario();
    const after = smallScenario({ title: { de: "Kleine neue Szene", en: "Kleine Szene (en)" } });
    const shown = drawn(<main><h1>x</h1><Changes kind="scenario" changes={compareScenarios(before, after)} /></main>);
    expect(shown.document.querySelector("ins")?.textContent).toBe("[+ neu: neue]");
    expect(shown.document.querySelector(".app-difference")?.textContent).toBe("Kleine [+ neu: neue] Szene");
    expect(await violations(shown)).toEqual([]);
  });
});

test("versions can be compared, brought back and taken away, a withdrawn scene not again", async () => {
  const release = { at: "heute", byName: "Tom", edit: "wording", note: "Neu." } as const;
  const page = (withdrawn?: ComponentProps<typeof VersionsPage>["withdrawn"]) => drawn(<VersionsPage kind="scenario" id="d1" name="Die Nummer" title="Fassungen: Die Nummer" revision={4} releases={[{ ...release, number: 2 }, { ...release, number: 1 }]} withdrawn={withdrawn} />);
  const shown = page();
  expect(namesOf(shown.document, "button")).toEqual(["Fassung 2 in den Entwurf zurückholen", "Fassung 1 in den Entwurf zurückholen", "Fassungen vergleichen", "Szene zurückziehen"]);
  expect(await violations(shown)).toEqual([]);
  expect(namesOf(page({ at: "heute", byName: "", reason: "Veraltet." }).document, "button")).not.toContain("Szene zurückziehen");
});

describe("the review sheet", () => {
  const remark = { severity: "warning", code: "officialese", message: "„bzw.“ ist Amtsdeutsch.", file: "s.yaml", line: 3 } as const;
  const sheet = reviewScenario({ scenario: smallScenario(), all: [smallScenario(), smallScenario({ id: "s98-neben", title: words("Nebenan") })], remarks: [remark], walked: { states: 12, complete: true }, today: "2026-11-26" });

  test.each([["de", "Prüfbogen: Kleine Szene"], ["en", "Review sheet: Kleine Szene (en)"]] as const)("in %s has every part under its heading", async (language, title) => {
    const shown = drawn(<ReviewPage sheet={sheet} />, { language });
    expect(namesOf(shown.document, "heading")).toEqual([title, ...namesOf(shown.document, "heading").slice(1)]);
    expect(namesOf(shown.document, "heading")).toHaveLength(10);
    expect(await violations(shown)).toEqual([]);
  });

  test.each([["de", "75.919 Zustände durchgespielt"], ["en", "75,919 states walked"]] as const)("in %s writes large numbers as people do", (language, said) => {
    const shown = drawn(<ReviewPage sheet={{ ...sheet, walked: { states: 75_919, complete: true } }} />, { language });
    expect(shown.document.body.textContent).toContain(said);
  });

  test("marks what the check says as German on an English page", () => {
    const shown = drawn(<ReviewPage sheet={sheet} />, { language: "en" });
    expect([...shown.document.querySelectorAll("#hinweise ~ ul li")].map((item) => [item.getAttribute("lang"), item.textContent])).toEqual([["de", "s.yaml, line 3: „bzw.“ ist Amtsdeutsch."]]);
  });
});
