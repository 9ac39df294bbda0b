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

  it("keeps the tool once, and says so in focus", async () => {
    const kept = page("o1,m1,d1", { toolKept: true });
    expect(named(kept.document, ".app-tool .app-note")).toEqual(["Liegt in Ihrem Werkzeugkoffer."]);
    expect(kept.document.querySelector("button[value=werkzeug]")).toBeNull();
    const now = rendered(<DebriefPage debrief={debriefOf("o1,m1,d1", { toolKept: true })} onwards="/de/lernen" toolJustKept />);
    expect(named(now.document, "[autofocus]")).toEqual(["Die Karte liegt jetzt in Ihrem Werkzeugkoffer."]);
    expect(await violations(now)).toEqual([]);
  });

  it("names cause, proposals and tool", () => {
    expect(document.body.textContent).toContain("Ursache");
    expect(named(document, "section[aria-labelledby=ursache] li")).toEqual(["Vorschlag k1"]);
    expect(named(document, ".app-tool")).toEqual(["Werkzeug W05 Rückmeldung und BeschwerdeWerkzeuggrundIn den Werkzeugkoffer legenKarte ansehen"]);
    expect(document.querySelector(".app-tool a")?.getAttribute("href")).toBe("/de/werkzeugkoffer/W05");
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

  it("tells what was said before each answer, and what somebody came back to", () => {
    expect(named(document, ".app-path__heard")).toEqual(["Frau Yıldız:„Rede s1“", "Frau Yıldız:„Rede s2“", "Frau Yıldız:„Lütfen bir bakın. Rede s3“", "Herr Keller:„Rede s4“"]);
    expect(named(document, ".app-path .app-note")).toEqual(["Herr Keller kam darauf später zurück, bei Schritt 4: „Erinnerung a1“"]);
    expect(document.querySelector(".app-path .app-note a")?.getAttribute("href")).toBe("#schritt-4");
  });

  it("shows what they were thinking, moment by moment", () => {
    expect(named(document, "section[aria-labelledby=andere] details dd")).toEqual(["Frau Yıldız: „Gedanke s1“", "Frau Yıldız: „Gedanke s2“", "Frau Yıldız: „Gedanke s3“", "Herr Keller: „Gedanke s4“"]);
  });

  it("says what the path has shown in words with reasons, and holds no number there", () => {
    const section = document.querySelector("section[aria-labelledby=gezeigt]");
    expect(named(document, ".app-profile h4")).toEqual(["Deutungsoffenheit gezeigt", "Verständigung gezeigt"]);
    expect(named(document, ".app-profile > li:first-child li")).toEqual(["Titel s1, gezeigt: Beleg r1"]);
    expect(section?.textContent).toContain("Kam auf diesem Weg nicht vor: Rechtsklarheit & Transparenz, Fairness & Machtbewusstsein");
    expect(section?.textContent?.replace(/(?:Titel|Beleg) [a-z]\d/gu, "")).not.toMatch(/\d|%|Punkte/u);
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

describe("the map", () => {
  const drawn = page("c1,a1,m1,d1", { others: ["c1,a2,b2"] });
  const signs = [...drawn.document.querySelectorAll(".app-map text")].map((label) => [...label.querySelectorAll("tspan")].map(({ textContent }) => textContent).join(" "));

  it("is a picture with a summary, and its list says every fact of it", () => {
    expect(drawn.document.querySelector(".app-map svg")?.getAttribute("aria-label")).toBe(
      "Ihr Weg: 4 Momente bis zum Ende „Ende e2“. Aus anderen Versuchen: Momente 1, Enden 1. Noch nicht gesehen: Momente 0, Enden 0.",
    );
    expect(named(drawn.document, ".app-map-list > li")).toEqual([
      "Titel s1 · Ihr Wegweiter zu Titel s2 (Ihr Weg)",
      "Titel s2 · Ihr Wegweiter zu Titel s3 (Ihr Weg)weiter zu Titel s5 (anderer Versuch)",
      "Titel s3 · Ihr Wegweiter zu Titel s4 (Ihr Weg)",
      "Titel s5 · anderer Versuchweiter zu Ende e1 (anderer Versuch)",
      "Titel s4 · Ihr Wegweiter zu Ende e2 (Ihr Weg)",
      "Ende: Ende e2 · Ihr Weg",
      "Ende: Ende e1 · anderer Versuch",
    ]);
    for (const name of signs) expect(drawn.document.querySelector(".app-map-list")?.textContent).toContain(name);
    expect(drawn.document.querySelectorAll(".app-map path[class^=app-map__o]")).toHaveLength(6);
    expect(drawn.document.querySelectorAll(".app-map-list > li li")).toHaveLength(6);
  });

  it("links each moment of the own path to its place", () => {
    const links = [...drawn.document.querySelectorAll(".app-map-list a")].map((link) => link.getAttribute("href") ?? "");
    expect(links).toEqual(["#schritt-1", "#schritt-2", "#schritt-3", "#schritt-4"]);
    for (const link of links) expect(drawn.document.querySelector(link)?.tagName).toBe("LI");
  });

  it("names nothing that was never seen, and counts it in the list", () => {
    const first = page("o1,m1,d1");
    expect([...first.document.querySelectorAll(".app-map text")].map(({ textContent }) => textContent).filter((name) => name === "?")).toHaveLength(2);
    expect(named(first.document, ".app-map-list > li")).toContain("Ein Ende haben Sie noch nicht gesehen.");
    expect(named(first.document, ".app-map-list li li")).toContain("weiter zu einem Moment, den Sie noch nicht kennen");
    expect(first.html).not.toMatch(/Titel s2|Titel s5|Ende e1/u);
  });

  it("is left out where there is only one path", () => {
    const { document: one } = page("o1,m1,d1", { map: undefined });
    expect(one.querySelector(".app-map")).toBeNull();
    expect(one.querySelector("#karte")).toBeNull();
  });

  it("breaks no rule of accessibility", async () => {
    expect(await violations(drawn)).toEqual([]);
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
