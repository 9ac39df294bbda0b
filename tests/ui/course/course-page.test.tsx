import { describe, expect, it } from "vitest";
import type { CourseSeen } from "~/core/progress/seen";
import { CoursePage } from "~/ui/course/course-page";
import { CoursesPage } from "~/ui/course/courses-page";
import type { TaskSeen } from "~/core/progress/seen";
import { COURSE } from "../../fixtures/course";
import type { CatalogueQuery } from "~/core/course/catalogue-query";
import { catalogueAsked, catalogueSearch } from "~/ui/course/catalogue-address";
import { tasteScenario } from "~/core/scenario/taste";
import { smallScenario, steps, withScene, words } from "../../fixtures/scenario";
import { named, rendered, violations } from "../scene/rendered";

const CALENDAR = { today: "2026-11-24", timeZone: "Europe/Berlin" };
const [FIRST, SECOND] = COURSE.lessons;
const TASKS: readonly TaskSeen[] = [
  ...(FIRST && SECOND ? [{ kind: "lesson", lesson: FIRST, state: "done" } as const, { kind: "lesson", lesson: SECOND, state: "begun" } as const] : []),
  { kind: "scenario", scenario: { id: "s1", version: "v1", title: words("Kleine Szene"), minutes: 10 }, state: "begun", attempt: "versuch", debriefOpen: true },
  { kind: "check", questions: 10, minutes: 10, state: "not-begun" },
];
const SEEN: CourseSeen = { course: COURSE, minutes: 45, units: 1, begun: true, tasks: TASKS, doneCount: 1, newer: false };

function page(more: Partial<CourseSeen>, given: { readonly renewable?: boolean; readonly hint?: boolean; readonly emptyTaste?: boolean } = {}) {
  return rendered(<CoursePage overview={{ ...SEEN, ...more }} calendar={CALENDAR} renewable={given.renewable ?? false} hint={given.hint ?? false} emptyTaste={given.emptyTaste ?? false} />);
}

describe("a course", () => {
  it("says in words how far one is and what every part is", async () => {
    const drawn = page({});
    expect(named(drawn.document, ".app-progress span")).toEqual(["1 von 4 Teilen abgeschlossen."]);
    expect(drawn.document.querySelector("progress")?.getAttribute("aria-label")).toBe("Fortschritt im Kurs");
    expect(named(drawn.document, ".kern-task-list__item")).toEqual([
      "Lektion einsLektion · 15 MinutenAbgeschlossen", "Lektion zweiLektion · 10 MinutenBegonnen",
      "Kleine SzeneSzene · 10 MinutenBegonnen, Rückblick noch offen", "Wissensfragen10 Fragen · 10 MinutenNoch nicht begonnen",
    ]);
    expect(await violations(drawn)).toEqual([]);
  });

  it("locks nothing: every part is a link, an open debrief to the debrief", () => {
    expect([...page({ begun: false }).document.querySelectorAll(".kern-task-list__item a")].map((link) => link.getAttribute("href"))).toEqual([
      "/de/kurse/kurs/eins", "/de/kurse/kurs/zwei", "/de/szenen/s1/rueckblick/versuch", "/de/kurse/kurs/wissen",
    ]);
  });

  it("goes on with the first part that is not done", () => {
    expect(named(page({}).document, ".app-actions a")).toEqual(["Weiter: Lektion zwei"]);
  });

  it("is begun by a form, after a hint if somebody was sent here", () => {
    const { document } = page({ begun: false }, { hint: true });
    expect(document.querySelector("button[name=intent]")?.getAttribute("value")).toBe("beginnen");
    expect(document.querySelector("input[name=csrf]")?.getAttribute("value")).toBe("zeichen");
    expect(named(document, "[role=status]")).toEqual(["Beginnen Sie zuerst den Kurs. Dann wird gespeichert, was Sie tun."]);
  });

  it("that is completed leads to its certificate, and offers a new start only if that no longer holds", () => {
    const done = { completedAt: "2026-11-20T23:30:00.000Z", certificate: "z1" };
    expect(named(page(done).document, ".app-confirmation")).toEqual(["Abgeschlossen am 21. November 2026Zertifikat ansehen"]);
    expect(page(done).document.querySelector("button[name=intent]")).toBeNull();
    expect(named(page(done, { renewable: true }).document, "button[name=intent]")).toEqual(["Kurs neu beginnen"]);
  });

  it("tells its facts, and that it was updated", () => {
    const { document } = page({ newer: true, due: { day: "2026-12-04", mandatory: true } });
    expect(named(document, ".app-facts > div").slice(0, 6)).toEqual([
      "Dauer45 Minuten", "Umfang1 Unterrichtseinheit zu 45 Minuten", "SpracheDeutsch, Englisch", "Fristbis Freitag, 4. Dezember, Pflicht",
      "NachweisZertifikat, wenn alle Teile abgeschlossen und 75 % der 5 Wissensfragen richtig beantwortet sind. Sie können sie beliebig oft wiederholen. Gültig 24 Monate.",
      "Rechtsstand22. November 2026, wird geprüft bis 22. Mai 2027",
    ]);
    expect(document.body.textContent).toContain("Dieser Kurs wurde aktualisiert. Ihr Stand bleibt erhalten.");
    expect(page({ newer: true, newerAt: "2026-11-20T23:30:00.000Z" }).document.body.textContent).toContain("Dieser Kurs wurde am 21. November 2026 aktualisiert.");
    expect(named(document, ".app-goals li")).toEqual(["fragen."]);
  });

  it("whose deadline has passed says that it can still be completed", () => {
    expect(page({ due: { day: "2026-11-20", mandatory: true } }).document.body.textContent).toContain("Sie können den Kurs trotzdem abschließen.");
    expect(page({ due: { day: "2026-11-24", mandatory: true } }).document.body.textContent).not.toContain("trotzdem");
  });

  describe("gives a taste of its first scene", () => {
    const foreign = withScene("s1", (scene) => ({ ...scene, speech: words("Guten Tag, {p1}"), mood: "unsure" }));
    const taster = (path: string, scenario = smallScenario()) => ({ scenario: "s1", title: { text: "Kleine Szene", language: "de" } as const, ...tasteScenario(scenario, steps(path), "de") });
    const panel = (document: Document) => document.querySelector("[aria-labelledby=kostprobe]");

    it("with foreign words marked, and its readings to be asked for by an address", async () => {
      const drawn = page({ taster: taster("", foreign) });
      expect(drawn.document.querySelector("blockquote [lang=tr]")?.textContent).toBe("Lütfen bir bakın.");
      const form = panel(drawn.document)?.querySelector("form");
      expect([form?.getAttribute("method"), form?.getAttribute("action")]).toEqual([null, "/de/kurse/kurs#kostprobe"]);
      expect([...(form?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])].map(({ name, value }) => `${name}=${value}`)).toEqual(["kostprobe=o1", "kostprobe=o2", "kostprobe=c1"]);
      expect(form?.querySelector("[name=csrf]")).toBeNull();
      expect(await violations(drawn)).toEqual([]);
    });

    it("then with what was answered, how the person takes it and the next answers", async () => {
      const drawn = page({ taster: taster("c1") });
      expect(panel(drawn.document)?.textContent).toContain("Sie halten offen: „Lesart c1“ Dann: Folge r1");
      expect(named(drawn.document, "[aria-labelledby=kostprobe] :is(h3, h3 + p)")).toEqual(["Frau Yıldız", "verunsichert"]);
      expect(named(drawn.document, "[autofocus]")).toEqual(["So fängt es an"]);
      expect([...drawn.document.querySelectorAll<HTMLButtonElement>("button.app-answer")].map(({ name, value }) => `${name}=${value}`)).toEqual(["dann=a1", "dann=a2"]);
      expect(drawn.document.querySelector<HTMLInputElement>("form.app-answers input[name=kostprobe]")?.value).toBe("c1");
      expect(await violations(drawn)).toEqual([]);
    });

    it("ends after two answers, with the way into the scene and back to the start", async () => {
      const drawn = page({ taster: taster("c1,a1") });
      expect(panel(drawn.document)?.querySelector("form")).toBeNull();
      expect([...(panel(drawn.document)?.querySelectorAll("a") ?? [])].map((link) => `${link.textContent} ${link.getAttribute("href")}`)).toEqual([
        "Die ganze Szene spielen /de/szenen/s1", "Noch einmal von vorn /de/kurse/kurs#kostprobe",
      ]);
      expect(await violations(drawn)).toEqual([]);
    });

    it("without a picture where the next moment is not shown in passing", async () => {
      const drawn = page({ taster: taster("c1,a2") });
      expect(panel(drawn.document)?.textContent).toContain("Sie: „Satz a2“");
      expect([panel(drawn.document)?.querySelector("svg"), panel(drawn.document)?.querySelector("h3")]).toEqual([null, null]);
      expect(await violations(drawn)).toEqual([]);
    });

    it("and says calmly that nothing was chosen", async () => {
      const drawn = page({ taster: taster("") }, { emptyTaste: true });
      expect(named(drawn.document, "[role=status][autofocus]")).toEqual(["Wählen Sie mindestens eine Antwort."]);
      expect(await violations(drawn)).toEqual([]);
    });
  });
});

it("the catalogue lists courses with their state and scenes of no course", async () => {
  const course = { id: "kurs", title: words("Kleiner Kurs"), summary: words("Kurz"), minutes: 45, units: 1, state: "done" } as const;
  const drawn = rendered(<CoursesPage courses={[course]} scenes={[{ id: "s9", title: words("Szene neun"), goal: words("Ruhig bleiben"), minutes: 8 }]} all={2} choices={{ topics: [], lengths: ["short", "long"], spoken: [] }} query={{ q: "" }} ignored={false} />);
  expect(named(drawn.document, "li > .app-card")).toEqual(["Kleiner KursAbgeschlossenKurz45 Minuten · 1 Unterrichtseinheit", "Szene neunRuhig bleibenSzene · 8 Minuten"]);
  expect(drawn.document.querySelector("main")?.dataset["page"]).toBe("kurse");
  expect(await violations(drawn)).toEqual([]);
});

describe("a filtered catalogue", () => {
  const choices = { topics: ["legal_clarity", "fairness_power"], lengths: ["short", "long"], spoken: ["tr", "hy"] } as const;
  const draw = (query: CatalogueQuery, ignored = false) => rendered(<CoursesPage courses={[]} scenes={[]} all={7} choices={choices} query={query} ignored={ignored} />);

  it("says what is asked for, each part a link without it, and that nothing fits", async () => {
    const drawn = draw({ q: "Schalter", topic: "fairness_power", spoken: "tr" });
    expect([...drawn.document.querySelectorAll(".app-chip")].map((chip) => `${chip.textContent ?? ""} ${chip.getAttribute("href") ?? ""}`)).toEqual([
      "Suchen: Schalter ✕, entfernen /de/kurse?thema=fairness&sprache=tr",
      "Thema: Fairness & Machtbewusstsein ✕, entfernen /de/kurse?q=Schalter&sprache=tr",
      "Fremdsprache in der Szene: Türkisch ✕, entfernen /de/kurse?q=Schalter&thema=fairness",
    ]);
    expect(named(drawn.document, "[role=status]")).toEqual(["Keine Einträge."]);
    expect(drawn.document.querySelector("[role=status] + a")?.getAttribute("href")).toBe("/de/kurse");
    expect(await violations(drawn)).toEqual([]);
  });

  it("offers what there is, by name, and keeps what was chosen", () => {
    const { document } = draw({ q: "", length: "long" });
    expect([...document.querySelectorAll("select")].map(({ name, value }) => `${name}=${value}`)).toEqual(["thema=", "dauer=ab-31", "sprache="]);
    expect(named(document, "select[name=sprache] option")).toEqual(["Alle", "Armenisch", "Türkisch"]);
    expect(document.querySelector("form")?.getAttribute("method")).toBe("get");
  });

  it("tells that it does not know a part of the address", () => {
    expect([named(draw({ q: "" }, true).document, ".app-note"), named(draw({ q: "" }).document, ".app-note")]).toEqual([["Einen Teil der Adresse gibt es hier nicht. Er filtert nichts."], []]);
  });
});

it.each([
  ["", { q: "" }, ""],
  ["q=&thema=&dauer=&sprache=", { q: "" }, ""],
  ["q=%20Ja%20&thema=verstaendigung&dauer=bis-10&sprache=vi", { q: "Ja", topic: "mutual_understanding", length: "short", spoken: "vi" }, "?q=Ja&thema=verstaendigung&dauer=bis-10&sprache=vi"],
  ["thema=erfunden&seite=2", { q: "", topic: "erfunden" }, undefined],
  [`q=${"x".repeat(200)}&sprache=${"y".repeat(200)}`, { q: "x".repeat(100), spoken: "y".repeat(40) }, undefined],
])("the address %j asks for %j", (address, asked, again) => {
  expect(catalogueAsked(new URLSearchParams(address))).toEqual(asked);
  if (again !== undefined) expect(catalogueSearch(asked as CatalogueQuery)).toBe(again);
});
