import { describe, expect, it } from "vitest";
import type { HomeSeen } from "~/core/progress/seen";
import { HomePage } from "~/ui/home/home-page";
import { FIGURE, words } from "../../fixtures/scenario";
import { named, rendered, violations } from "../scene/rendered";

const EMPTY: HomeSeen = { name: "Katrin Lehmann", reminders: [], due: [], open: [], finished: [], recognised: [], cards: [], suggestions: [], failed: [], refreshers: { stopped: false, open: [] } };
const CALENDAR = { today: "2026-11-24", timeZone: "Europe/Berlin" };
const LINE = { course: "kurs", title: words("Kleiner Kurs"), done: 2, total: 6, begun: true };

function page(home: Partial<HomeSeen>, language: "de" | "en" = "de") {
  return rendered(<HomePage home={{ ...EMPTY, ...home }} calendar={CALENDAR} />, { language });
}

function status(home: Partial<HomeSeen>): string | undefined {
  return named(page(home).document, ".app-lead")[0];
}

describe("the sentence of status", () => {
  const finished = { course: "kurs", title: words("Kleiner Kurs"), completedAt: "2026-11-20T10:00:00.000Z", certificate: "z1", validUntil: "2028-03-20" };
  it.each([
    { what: "nothing assigned", home: {}, says: "Noch ist nichts zugewiesen. Schauen Sie sich um." },
    { what: "a deadline to come", home: { due: [{ ...LINE, due: "2026-12-04", mandatory: true }] }, says: "Die nächste Frist endet am Freitag, 4. Dezember." },
    { what: "a deadline today", home: { due: [{ ...LINE, due: "2026-11-24", mandatory: true }] }, says: "Eine Frist endet heute." },
    { what: "a deadline gone", home: { due: [{ ...LINE, due: "2026-11-21", mandatory: true }] }, says: "Eine Frist ist abgelaufen. Sie können den Kurs trotzdem abschließen." },
    { what: "something begun", home: { open: [LINE] }, says: "Noch 4 Teile, dann ist „Kleiner Kurs“ abgeschlossen." },
    { what: "all done", home: { finished: [finished] }, says: "Alles erledigt. Ihr Zertifikat gilt bis März 2028." },
    { what: "all recognised", home: { recognised: [{ course: "kurs", title: words("Kleiner Kurs"), completedOn: "2026-03-14" }] }, says: "Alles erledigt." },
    { what: "all done with a refresher to come", home: { finished: [finished], refreshers: { stopped: false, open: [], next: "2027-02-15" } }, says: "Alles erledigt. Nächste Auffrischung: Februar 2027." },
    { what: "all done with a refresher ready", home: { finished: [finished], refreshers: { stopped: false, open: [{ course: "kurs", title: words("Kleiner Kurs"), begun: false }], next: "2027-02-15" } }, says: "Alles erledigt. Eine Auffrischung liegt bereit, wenn Sie mögen." },
  ])("$what", ({ home, says }) => {
    expect(status(home)).toBe(says);
  });
});

describe("the page", () => {
  it("greets by name and is named for outside checks", () => {
    const { document } = page({});
    expect(named(document, "h1")).toEqual(["Guten Tag, Katrin Lehmann"]);
    expect(document.querySelector("main")?.dataset["page"]).toBe("lernen");
  });

  it("goes on with a conversation by its memory line, drawing who is there", async () => {
    const speaker = { id: "yildiz", name: "Aylin Yıldız", address: { text: "Frau Yıldız", language: "de" }, side: "visitor", figure: FIGURE, mood: "unsure" } as const;
    const next = { kind: "scenario", scenario: "s1", attempt: "v1", title: { text: "Die Szene", language: "de" }, memoryLine: { text: "Sie steht zum zweiten Mal da.", language: "de" }, moment: { speaker }, lastAt: "2026-11-23T13:10:00.000Z", place: { course: { de: "Klar sprechen" }, position: 7, total: 11 } } as const;
    const drawn = page({ next, due: [{ ...LINE, due: "2026-11-21", mandatory: true }] });
    expect(named(drawn.document, ".app-panel h2, .app-panel p")).toEqual(["Weiter mit: Die Szene", "Sie steht zum zweiten Mal da.", "Kurs „Klar sprechen“, Teil 7 von 11 · Zuletzt am 23. November 2026, 14:10 Uhr."]);
    expect(drawn.document.querySelector(".app-panel a")?.getAttribute("href")).toBe("/de/szenen/s1/spiel/v1");
    expect(drawn.document.querySelector(".app-panel svg")?.getAttribute("aria-hidden")).toBe("true");
    expect(named(drawn.document, ".app-due li")).toEqual(["Kleiner Kursseit 3 Tagen überfälligPflicht · 2 von 6 Teilen"]);
    expect(await violations(drawn)).toEqual([]);
  });

  it("leads to a course that was not begun by its overview", () => {
    const task = { kind: "lesson", lesson: { id: "eins", number: "1.1", title: words("Lektion eins"), minutes: 15 }, state: "not-begun" } as const;
    const next = { kind: "task", course: "kurs", courseTitle: words("Kleiner Kurs"), task, position: 1, total: 6 } as const;
    expect(page({ next, open: [{ ...LINE, begun: false }] }).document.querySelector(".app-panel a")?.getAttribute("href")).toBe("/de/kurse/kurs");
    expect(page({ next, open: [LINE] }, "en").document.querySelector(".app-panel a")?.getAttribute("href")).toBe("/en/kurse/kurs/eins");
  });

  it("names recognised proofs with their end", () => {
    const recognised = [{ course: "kurs", title: words("Kleiner Kurs"), completedOn: "2026-03-14", validUntil: "2027-03-13" }];
    expect(named(page({ recognised }).document, "section[aria-labelledby=anerkannt] li")).toEqual(["Kleiner Kursanerkannt, abgeschlossen am 14. März 2026, gilt bis 13. März 2027"]);
  });

  it("tells what HR wrote about a course", () => {
    expect(named(page({ open: [{ ...LINE, message: { text: "Bitte vor dem Umzug.", byName: "Hanna Personal" } }] }).document, ".app-due li")).toEqual(["Kleiner Kurs2 von 6 TeilenHanna Personal schreibt: „Bitte vor dem Umzug.“"]);
  });

  it("says in words what could not be loaded, and only that", async () => {
    const drawn = page({ failed: ["due", "recognised"], finished: [{ course: "kurs", title: words("Kleiner Kurs"), completedAt: "2026-11-20T10:00:00.000Z" }] });
    expect(named(drawn.document, "[data-failed]")).toEqual(["due", "recognised"].map((region) => `${region === "due" ? "Ihre offenen Kurse und Fristen lassen" : "Ihre anerkannten Nachweise lassen"} sich gerade nicht laden. Was Sie gelernt haben, ist gespeichert. Seite neu laden`));
    expect(named(drawn.document, ".app-lead")).toEqual(["Ein Teil dieser Seite lässt sich gerade nicht laden."]);
    expect(named(drawn.document, "section[aria-labelledby=abgeschlossen] li")).toHaveLength(1);
    expect(await violations(drawn)).toEqual([]);
  });

  it.each(["finished", "recognised", "refreshers"] as const)("does not call all done what it does not know: %s", (region) => {
    expect(status({ failed: [region] })).toBe("Ein Teil dieser Seite lässt sich gerade nicht laden.");
    expect(status({ failed: [region], open: [LINE] })).toBe("Noch 4 Teile, dann ist „Kleiner Kurs“ abgeschlossen.");
  });

  it("marks German content on an English page", () => {
    const { document } = page({ open: [{ ...LINE, title: { de: "Nur Deutsch" } }] }, "en");
    expect(document.querySelector("[lang=de]")?.textContent).toBe("Nur Deutsch");
  });
});

describe("refreshers", () => {
  const open = [{ course: "kurs", title: words("Kleiner Kurs"), begun: false }];

  it("that are ready stand with what they are and two ways to say no", async () => {
    const drawn = page({ refreshers: { stopped: false, open } });
    const section = drawn.document.querySelector("section[aria-labelledby=auffrischung]");
    expect(section?.querySelector("a")?.getAttribute("href")).toBe("/de/lernen/auffrischung/kurs");
    expect(named(drawn.document, "section[aria-labelledby=auffrischung] :is(a, button)")).toEqual(["Auffrischung öffnen zum Kurs „Kleiner Kurs“", "Diesmal auslassen zum Kurs „Kleiner Kurs“", "Keine Auffrischungen mehr"]);
    expect(section?.textContent).toContain("Nur Sie sehen das.");
    expect(await violations(drawn)).toEqual([]);
  });

  it("that were begun go on", () => {
    expect(page({ refreshers: { stopped: false, open: open.map((one) => ({ ...one, begun: true })) } }, "en").document.body.textContent).toContain("Continue the refresher");
  });

  it.each([
    { refreshers: { stopped: true, open: [] }, says: ["Auffrischungen sind ausgeschaltet"] },
    { refreshers: { stopped: false, open: [], next: "2027-02-15" }, says: ["Auffrischungen"] },
    { refreshers: { stopped: false, open: [] }, says: [] },
  ])("that are not ready leave at most a link: $says", ({ refreshers, says }) => {
    expect(named(page({ refreshers }).document, "main a[href='/de/lernen/auffrischung']")).toEqual(says);
  });
});

describe("the cards that were kept last", () => {
  const card = { id: "c1", origin: { kind: "own", language: "de" }, said: "Satz.", title: "Mein Satz", words: "Satz.", keptAt: "2026-11-22T09:30:00.000Z" } as const;
  it("stand there with the way to all of them, only if there are any", async () => {
    const drawn = page({ cards: [card, { ...card, id: "W18", origin: { kind: "given" }, title: "", words: "" }] });
    expect(named(drawn.document, "section[aria-labelledby=gemerkt] a")).toEqual(["Mein Satz", "Sprachmittlung beauftragen", "Zum Werkzeugkoffer"]);
    expect(await violations(drawn)).toEqual([]);
    expect(page({}).document.querySelector("#gemerkt")).toBeNull();
  });
});
