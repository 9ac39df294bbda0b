import type { ComponentProps } from "react";
import { describe, expect, test } from "vitest";
import { DraftPage } from "~/ui/workshop/draft-page";
import { ReviewPage } from "~/ui/workshop/review-page";
import { reviewScenario } from "~/core/scenario/review";
import { WorkshopPage } from "~/ui/workshop/workshop-page";
import { smallScenario, words } from "../../fixtures/scenario";
import { byRole, drawn, namesOf } from "../frame/drawn";
import { violations } from "../scene/rendered";

type Problem = ComponentProps<typeof DraftPage>["problems"][number];

describe("the workshop", () => {
  const page = (drafts = [{ id: "d1", title: "Die Nummer", savedAt: "23. November 2026, 09:00 Uhr", problems: 2 }], language: "de" | "en" = "de") =>
    drawn(<WorkshopPage drafts={drafts} scenarios={[{ id: "s1", version: "0123456789abcdef", title: words("Kleine Szene"), minutes: 5 }]} courses={[{ id: "kurs", version: "fedcba9876543210", title: words("Kleiner Kurs") }]} />, { language });

  test("lists drafts with what is open in them, and what is shipped with its version", async () => {
    const shown = page();
    expect([...shown.document.querySelectorAll("li")].map((item) => item.textContent)).toEqual(["Die Nummer2 HinweiseZuletzt gespeichert am 23. November 2026, 09:00 Uhr", "Kleine Szene5 MinutenFassung 01234567PrüfbogenSpeichern als Automat für XState, Karte für Mermaid, Lesefassung", "Kleiner KursVeröffentlichtFassung fedcba98"]);
    expect(byRole(shown.document, "link", "Die Nummer").getAttribute("href")).toBe("/de/werkstatt/entwuerfe/d1");
    expect(byRole(shown.document, "link", /^Kleine Szene$/u).getAttribute("href")).toBe("/de/szenen/s1/lesefassung");
    expect(await violations(shown)).toEqual([]);
  });

  test("without a draft says so", async () => {
    const shown = page([], "en");
    expect(namesOf(shown.document, "link")).toEqual(["Kleine Szene (en)", "Review sheet: Kleine Szene (en)", "Kleine Szene (en): XState machine", "Kleine Szene (en): Mermaid chart", "Kleine Szene (en): reading version", "Kleiner Kurs (en)"]);
    expect(await violations(shown)).toEqual([]);
  });
});

describe("a draft", () => {
  const PROBLEM: Problem = { severity: "error", code: "scene-unknown", message: "Diese Szene gibt es nicht.", file: "a.yaml", line: 3 };
  const SOURCES = [{ path: "a.yaml", text: "id: <script>" }, { path: "a.en.yaml", text: "id: b" }];
  const page = (problems: readonly Problem[], sources = SOURCES) => drawn(<DraftPage title="Die Nummer" problems={problems} sources={sources} />);

  const lines = (document: Document) => [...document.querySelectorAll(".app-problem strong")].map((line) => line.textContent);

  test("names each problem by its line, and by its file where there are several", async () => {
    const shown = page([PROBLEM, { ...PROBLEM, line: 7 }]);
    expect(lines(shown.document)).toEqual(["a.yaml, Zeile 3:", "a.yaml, Zeile 7:"]);
    expect(lines(page([PROBLEM], SOURCES.slice(0, 1)).document)).toEqual(["Zeile 3:"]);
    expect(shown.document.querySelector(".app-lead")?.textContent).toBe("2 Hinweise");
    expect(await violations(shown)).toEqual([]);
  });

  test("says what its publication would mean", async () => {
    const shown = drawn(<DraftPage title="Die Nummer" problems={[]} forecast={{ edit: "content", people: 7 }} sources={SOURCES} />);
    expect(shown.document.getElementById("folgen")?.parentElement?.textContent).toContain("Neuer Inhalt.");
    expect(shown.document.getElementById("folgen")?.parentElement?.textContent).toContain("Zurzeit sind 7 Personen mitten in dieser Szene.");
    expect(await violations(shown)).toEqual([]);
  });

  test("without one has no list of problems", async () => {
    const shown = page([]);
    expect(shown.document.querySelector(".app-lead")?.textContent).toBe("Keine Hinweise");
    expect(shown.document.querySelector(".app-problem")).toBeNull();
    expect(await violations(shown)).toEqual([]);
  });

  test("tells its files apart by their paths and shows them as text", async () => {
    const shown = page([], SOURCES);
    const headings = namesOf(shown.document, "heading").slice(1);
    expect(new Set(headings).size).toBe(2);
    expect(headings.map((heading) => SOURCES.some(({ path }) => heading.includes(path)))).toEqual([true, true]);
    expect(shown.document.querySelector("pre")?.textContent).toBe("id: <script>");
    expect(await violations(shown)).toEqual([]);
  });
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

  test("marks what the check says as German on an English page", () => {
    const shown = drawn(<ReviewPage sheet={sheet} />, { language: "en" });
    expect([...shown.document.querySelectorAll("#hinweise ~ ul li")].map((item) => [item.getAttribute("lang"), item.textContent])).toEqual([["de", "s.yaml, line 3: „bzw.“ ist Amtsdeutsch."]]);
  });
});
