import { describe, expect, it } from "vitest";
import type { LessonSeen } from "~/core/progress/seen";
import type { KeptSeen } from "~/ui/lesson/keeping";
import { LessonPage } from "~/ui/lesson/lesson-page";
import { resumeAt } from "~/ui/lesson/resume";
import { COURSE, lesson, YILDIZ } from "../../fixtures/course";
import { named, rendered, violations } from "../scene/rendered";

const SEEN: LessonSeen = {
  course: COURSE, lesson: lesson(), begun: true, done: false, completed: false, position: 1, doneLessons: ["zwei"], texts: {}, answers: {}, people: { yildiz: YILDIZ },
  ...(COURSE.lessons[1] ? { next: COURSE.lessons[1] } : {}),
};

function page(more: Partial<LessonSeen> = {}, given: { readonly language?: "de" | "en"; readonly marked?: boolean; readonly keeping?: KeptSeen; readonly captions?: "off" } = {}) {
  return rendered(<LessonPage seen={{ ...SEEN, ...more }} marked={given.marked ?? false} kept={[]} keeping={given.keeping} captions={given.captions ?? "on"} />, given.language ? { language: given.language } : {});
}

describe("a lesson", () => {
  it("is accessible, named, and has one title", async () => {
    const drawn = page();
    expect(drawn.document.querySelector("main")?.dataset["page"]).toBe("lektion");
    expect(named(drawn.document, "h1")).toEqual(["Lektion eins"]);
    expect(await violations(drawn)).toEqual([]);
  });

  it("names the lessons of the course with their state, and the neighbours", () => {
    const { document } = page();
    expect(named(document, ".app-chapters__wide li")).toEqual(["Lektion einsBegonnen", "Lektion zweiAbgeschlossen"]);
    expect(document.querySelector(".app-chapters [aria-current=page]")?.textContent).toBe("Lektion eins");
    expect(named(document, ".app-chapters__narrow li")).toEqual(named(document, ".app-chapters__wide li"));
    expect(named(document, ".app-nextprev a")).toEqual(["Zurück: Kursübersicht", "Weiter: Lektion zwei"]);
  });

  it.each([
    { what: "that was not begun offers to begin the course", more: { begun: false }, intents: ["beginnen"] },
    { what: "under way can be marked as done", more: {}, intents: ["abschliessen"] },
    { what: "that is done can be opened again", more: { done: true }, intents: ["wieder-oeffnen"] },
    { what: "of a completed course stays done", more: { done: true, completed: true }, intents: [] },
  ])("$what", ({ more, intents }) => {
    expect([...page(more).document.querySelectorAll("button[name=intent]")].map((button) => button.getAttribute("value"))).toEqual(intents);
  });

  it("that was just marked says so in focus", () => {
    expect(named(page({ done: true }, { marked: true }).document, "[autofocus]")).toEqual(["Lektion abgeschlossen"]);
    expect(named(page({}, { marked: true }).document, "[autofocus]")).toEqual(["Die Lektion ist wieder offen."]);
  });

  it("in German on an English page is marked, blocks and all, with a note", async () => {
    const drawn = page({}, { language: "en" });
    const german = drawn.document.querySelector("div[lang=de]");
    expect(german?.textContent).toContain("Nur Sie sehen das.");
    expect(drawn.document.querySelector("h1")?.getAttribute("lang")).toBe("de");
    expect(named(drawn.document, ".app-note")[0]).toBe("This text is only available in German.");
    expect(await violations(drawn)).toEqual([]);
  });

  it("leads back to the section of the last own word", () => {
    expect(resumeAt(lesson(), { "noch-einmal": "Text" }, {})?.title).toBe("Mitnehmen");
    expect(resumeAt(lesson(), {}, { frage: ["a"] })?.title).toBe("Ausprobieren");
    expect(resumeAt(lesson(), {}, {})).toBeUndefined();
    expect(named(page({ answers: { frage: ["a"] } }).document, "a[href='#u-ausprobieren']")).toEqual(["Weiter bei: Ausprobieren"]);
  });
});

describe("keeping sentences", () => {
  it("is one link where it is off", () => {
    const { document } = page();
    expect(named(document, "a[href='/de/kurse/kurs/eins?merken=an']")).toEqual(["Sätze merken"]);
    expect(document.querySelectorAll("[name=absatz], .app-keepable, #merken")).toHaveLength(0);
  });

  it("has a button at each paragraph that says which one it is", async () => {
    const drawn = page({}, { keeping: { kept: ["Neun Wochen."] } });
    const buttons = [...drawn.document.querySelectorAll("button[name=absatz]")];
    expect(buttons.map((button) => `${button.getAttribute("form") ?? ""} ${button.getAttribute("value") ?? ""} ${button.textContent ?? ""}`).slice(0, 3)).toEqual(["entfernen 1 Entfernen (Gemerkt) „Neun Wochen.“", "merken 2 Merken „Die Behörde.“", "merken 3 Merken „Das heißt Vertauschungsprobe.“"]);
    expect(buttons).toHaveLength(8);
    expect(drawn.document.querySelector("button#absatz-2")?.closest(".app-keepable")?.querySelector("p")?.textContent).toBe("Die Behörde.");
    expect(named(drawn.document, "a[href='/de/kurse/kurs/eins']")).toContain("Merken beenden");
    expect(await violations(drawn)).toEqual([]);
  });

  it.each([{ kept: [], forms: ["merken"] }, { kept: ["Neun Wochen."], forms: ["merken", "entfernen"] }])("has no form without a button: %j", ({ kept, forms }) => {
    const { document } = page({}, { keeping: { kept } });
    expect([...document.querySelectorAll("form#merken, form#entfernen")].map(({ id }) => id)).toEqual(forms);
  });

  it("comes back to the button that was pressed", () => {
    expect(named(page({}, { keeping: { kept: [], at: 3 } }).document, "[autofocus]")).toEqual(["Merken „Das heißt Vertauschungsprobe.“"]);
  });
});
