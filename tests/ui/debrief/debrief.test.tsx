import { describe, expect, it } from "vitest";
import { DebriefPage } from "~/ui/debrief/debrief-page";
import { NotOverPage } from "~/ui/debrief/not-over-page";
import { heard, named, rendered, violations } from "../scene/rendered";
import { debriefOf } from "../scene/stages";

function page(path = "c1,a1,m1,d2", more: Parameters<typeof debriefOf>[1] & Pick<Parameters<typeof DebriefPage>[0], "kept" | "typed"> = {}) {
  const { kept, typed, ...changes } = more;
  const element = <DebriefPage debrief={debriefOf(path, changes)} onwards="/de/kurse/k1" kept={kept} typed={typed} />;
  return rendered(element, changes.language ? { language: changes.language } : {});
}

describe("the debrief", () => {
  const { document } = page();

  it("goes from how it was to what the house could change, and then to what one takes along", () => {
    expect(named(document, "h1")).toEqual(["Rückblick: Kleine Szene"]);
    expect(named(document, "h2")).toEqual([
      "1 Wie ging es Ihnen?", "2 Ihr Weg", "3 Vier Fragen an die Szene", "4 Die andere Seite", "5 Was würde Ihre Behörde ändern?", "Was rechtlich gilt", "Ihr Vorsatz", "Ein weiteres Ende",
    ]);
  });

  it("asks privately and says how it turned out, without a grade", () => {
    expect(document.body.textContent).toContain("Wie war Ihnen?");
    expect(named(document, "#ausgang + p")).toEqual(["Ausgang e2"]);
    expect(document.body.innerHTML).not.toMatch(/strong"(?!>gezeigt)|workable|costly|gelungen|\d+ ?%|Punkte/u);
  });

  it("lets the people speak, and one of them about the turning point", () => {
    expect(named(document, ".app-panel--her :is(h3, h4)")).toEqual(["So hat Frau Yıldız es erlebt", "So hat Herr Keller es erlebt", "Herr Keller über den Wendepunkt", "Was Frau Yıldız mitbringt"]);
    expect(named(document, ".app-panel--her blockquote")).toEqual(["„Erlebt e2“", "„Erlebt e2 Keller“", "„Wendesatz s4“", "„Innen Yıldız“"]);
    expect(document.body.textContent).toContain("Das war bei Schritt 4 auf Ihrem Weg.");
  });

  it("tells the own path with its effects in words", () => {
    expect(named(document, ".app-path__move")).toEqual(["Sie halten offen: „Lesart c1“ Dann: Folge r1", "„Satz a1“", "„Satz m1“", "„Satz d2“"]);
    expect(named(document, ".app-path__effect")).toEqual([
      "Vertrauen sinkt von „Vertrauen zwei“ auf „Vertrauen eins“.",
      "Vertrauen steigt von „Vertrauen eins“ auf „Vertrauen zwei“.",
      "Vertrauen steigt von „Vertrauen zwei“ auf „Vertrauen drei“.",
      "Vertrauen steigt von „Vertrauen drei“ auf „Vertrauen vier“. Anspannung sinkt von „Anspannung eins“ auf „Anspannung null“.",
    ]);
    expect(named(document, ".app-path__turning strong")).toEqual(["Wendepunkt", "Wendepunkt"]);
  });

  it("says where nothing changed, and what was left out", () => {
    const { document: quiet } = page("c1,a2,m1,d1", { bypass: true });
    expect(named(quiet, ".app-path__effect").at(-1)).toBe("An der Stimmung ändert sich nichts.");
    expect(named(quiet, ".app-path__move")[2]).toBe("Diesen Moment haben Sie ausgelassen. Dort galt: „Satz b1“");
    expect(quiet.querySelectorAll(".app-path form")).toHaveLength(4);
  });

  it("explains why an answer was tempting and what it shows, by the names of the dimensions", () => {
    const [, second] = document.querySelectorAll(".app-path li");
    expect(second && heard(second)).toContain("Hinweis a1");
    expect([...(second?.querySelectorAll("dt") ?? [])].map((term) => term.textContent)).toEqual(["Warum das verlockend war", "Verständigung"]);
    expect([...(second?.querySelectorAll("dd") ?? [])].map((words) => words.textContent)).toEqual(["Verlockung a1", "Beleg a1"]);
  });

  it("can be left at each step to try it differently", () => {
    const forms = [...document.querySelectorAll(".app-path form")];
    expect(forms.map((form) => form.querySelector("[name=to]")?.getAttribute("value"))).toEqual(["0", "1", "2", "3"]);
    expect(new Set(forms.map((form) => form.getAttribute("action")))).toEqual(new Set(["/de/szenen/s99-klein/spiel/lauf1"]));
    expect(named(document, ".app-path form button")[1]).toBe("Ab hier anders versuchen, Schritt 2");
    expect(forms[0]?.querySelector("[name=turn]")?.getAttribute("value")).toBe("6");
  });

  it("reads the scene in four ways", () => {
    expect(named(document, ".app-lens h3")).toEqual(["Macht", "Erfahrungen", "Bilder voneinander", "Gewohnheiten"]);
    expect(named(document, ".app-lens li")[0]).toBe("MachtFrage MachtLesart Macht");
  });

  it("names cause, proposals and tool", () => {
    expect(document.body.textContent).toContain("Ursache");
    expect(named(document, "section[aria-labelledby=ursache] li")).toEqual(["Vorschlag k1"]);
    expect(named(document, ".app-tool")).toEqual(["Werkzeug W05 Rückmeldung und BeschwerdeWerkzeuggrund"]);
  });

  it("dates the law, says how sure it is and where it stands", () => {
    expect(named(document, ".app-legal h3")).toEqual(["§ 1 Musterrecht · gesichert", "Hausregel · je nach Land und Behörde verschieden"]);
    expect(named(document, ".app-legal__date")).toEqual([
      "Stand 22. November 2026 · Quelle: recht.example",
      "Stand 22. November 2026 · Regelung Ihrer Behörde",
      "Beispiel aus einer Verwaltung: land.example",
    ]);
  });

  it("proposes an intention, shows the kept one, and gives back what was typed", () => {
    const words = (more: Parameters<typeof page>[1]) => page("o1,m1,d1", more).document.querySelector("#intention")?.textContent;
    expect(words({})).toBe("Wenn etwas fehlt, dann frage ich.");
    expect(words({ noted: { intention: "Meiner" } })).toBe("Meiner");
    expect(words({ noted: { intention: "Meiner" }, typed: { field: "intention", text: "Zu lang" } })).toBe("Zu lang");
    expect(named(page("o1,m1,d1", { kept: "intention" }).document, "[role=status]")).toEqual(["", "Ihr Vorsatz ist gespeichert."]);
  });

  it("keeps an empty field for how it was, and shows what was noted there", () => {
    const text = (more: Parameters<typeof page>[1]) => page("o1,m1,d1", more).document.querySelector("#feeling")?.textContent;
    expect(text({})).toBe("");
    expect(text({ noted: { feeling: "Eng war mir." } })).toBe("Eng war mir.");
    expect(text({ typed: { field: "feeling", text: "Zu lang" } })).toBe("Zu lang");
  });

  it.each([
    { seen: 1, words: "Sie haben 1 von 2 Enden erlebt. Mehr ist freiwillig." },
    { seen: 2, words: "Sie haben alle 2 Enden erlebt." },
  ])("counts endings without pressure: $seen", ({ seen, words }) => {
    const { document: counted } = page("o1,m1,d1", { endingsSeen: seen });
    expect(named(counted, "#enden + p")).toEqual([words]);
    expect(counted.body.textContent).not.toContain("Ende e1");
  });

  it("is closed by one button; closed, it leads on", () => {
    expect(document.querySelector("[value=abschliessen]")?.textContent).toBe("Rückblick abschließen");
    const { document: closed } = page("o1,m1,d1", { closed: true });
    expect(closed.querySelector("[value=abschliessen]")).toBeNull();
    expect(closed.querySelector("a[href='/de/kurse/k1']")?.textContent).toBe("Weiter im Kurs");
  });

  it.each([
    { path: "c1,a1,m1,d2", language: "de" },
    { path: "c1,a2,m4,m3", language: "de", bypass: true },
    { path: "o1,m4,m3", language: "en" },
  ] as const)("breaks no rule of accessibility: $path $language", async ({ path, ...more }) => {
    expect(await violations(page(path, more))).toEqual([]);
  });

  it("uses no style attribute and no script", () => {
    expect(page().html).not.toMatch(/ style=|<script|javascript:/u);
  });
});

describe("the debrief of a scene that goes on", () => {
  it("says why it waits and leads back", async () => {
    const waiting = rendered(<NotOverPage back="/de/szenen/s99-klein/spiel/lauf1" />);
    expect(named(waiting.document, "h1")).toEqual(["Der Rückblick wartet noch"]);
    expect(waiting.document.querySelector("main a")?.getAttribute("href")).toBe("/de/szenen/s99-klein/spiel/lauf1");
    expect(await violations(waiting)).toEqual([]);
  });
});
