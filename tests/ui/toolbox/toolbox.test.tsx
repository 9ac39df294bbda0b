import { describe, expect, it } from "vitest";
import { GIVEN_CARDS, STARTERS } from "~/core/toolbox/cards";
import type { KeptCard } from "~/core/progress/kept-cards";
import type { ToolboxSeen } from "~/core/toolbox/seen";
import { SENTENCES, VISITOR_LANGUAGES } from "~/core/toolbox/sentences";
import type { Language } from "~/core/words";
import { textsIn } from "~/i18n/texts";
import { showAllGiven, showSeen } from "~/ui/toolbox/card";
import { AwayPage } from "~/ui/toolbox/away-page";
import { CardPage } from "~/ui/toolbox/card-page";
import { listCards, type CardQuery } from "~/ui/toolbox/listing";
import { ShowPage } from "~/ui/toolbox/show-page";
import { showingOf } from "~/ui/toolbox/showing";
import { ToolboxPage } from "~/ui/toolbox/toolbox-page";
import { named, rendered, violations } from "../scene/rendered";

const OWN: KeptCard = { id: "c1", origin: { kind: "lesson", course: "kurs", lesson: "eins", paragraph: 3, language: "de" }, said: "Erst fragen.", title: "", words: "Erst fragen,\ndann schreiben.", keptAt: "2026-11-22T09:30:00.000Z" };
const EMPTY: ToolboxSeen = { kept: [], uses: {} };

function page(toolbox: ToolboxSeen, query: Partial<CardQuery> = {}, more: { readonly dropped?: KeptCard; readonly language?: Language } = {}) {
  const { dropped, language = "de" } = more;
  const asked = { q: "", page: 1, ...query };
  return rendered(<ToolboxPage listing={listCards(toolbox, asked, textsIn(language), language)} query={asked} pages={[]} dropped={dropped} restored={false} />, { language });
}

function card(id: string, kept?: KeptCard, language: Language = "de") {
  const shown = showSeen(textsIn(language), language, { id, uses: 0, ...(kept ? { kept } : {}) });
  if (!shown) throw new Error("no such card");
  return rendered(<CardPage card={shown} own={kept?.origin.kind === "given" ? undefined : kept} source={kept ? { kind: "lesson", course: "kurs", lesson: "eins", paragraph: 3, title: { text: "Lektion eins", language: "de" } } : undefined} courses={kept ? [] : [{ id: "klar-sprechen", title: { text: "Klar sprechen", language: "de" } }]} noted={kept ? "saved" : undefined} />, { language });
}

describe("the given cards", () => {
  it("have all their words in both languages, and a sentence in ten more", () => {
    expect(GIVEN_CARDS).toHaveLength(46);
    for (const language of ["de", "en"] as const) {
      const shown = GIVEN_CARDS.map(({ id }) => showSeen(textsIn(language), language, { id, uses: 0 }));
      expect(shown.filter((one) => !one || [one.title.text, one.when, one.why, ...one.words].some((text) => text === "" || text.startsWith("toolbox."))).map((one) => one?.id)).toEqual([]);
    }
    expect(Object.values(SENTENCES).flatMap((sentence) => VISITOR_LANGUAGES.map(({ code }) => sentence[code])).every((text) => text !== "")).toBe(true);
    expect(VISITOR_LANGUAGES.filter(({ dir }) => dir === "rtl").map(({ code }) => code)).toEqual(["ar", "fa"]);
  });

  it("have three to five steps where something is set up", () => {
    const steps = GIVEN_CARDS.filter(({ id }) => id.startsWith("W")).map(({ id }) => showSeen(textsIn("de"), "de", { id, uses: 0 })?.words.length ?? 0);
    expect(steps.every((count) => count >= 3 && count <= 5)).toBe(true);
  });
});

describe("the toolbox", () => {
  it("proposes five cards while it is empty, each marked in words", async () => {
    const drawn = page(EMPTY);
    expect(drawn.document.querySelector("main")?.dataset["page"]).toBe("werkzeugkoffer");
    expect(named(drawn.document, "section[aria-labelledby=anfang] .app-tile__kind").every((text) => text.endsWith("· Vorschlag"))).toBe(true);
    expect(named(drawn.document, "section[aria-labelledby=anfang] h3")).toHaveLength(STARTERS.length);
    expect(named(drawn.document, "h2")).toEqual(["Zum Anfang", "Alle weiteren Karten"]);
    expect(await violations(drawn)).toEqual([]);
  });

  it("has own cards first and what was shown more often before the rest", async () => {
    const drawn = page({ kept: [OWN], uses: { W24: 2 } });
    expect(named(drawn.document, "h2")).toEqual(["Ihre Karten", "Alle weiteren Karten"]);
    expect(named(drawn.document, "h3").slice(0, 2)).toEqual(["Erst fragen, dann schreiben.", "Netzwerkrunde mit Fallarbeit"]);
    expect(await violations(drawn)).toEqual([]);
  });

  it("says how many cards match, and leads back to all", () => {
    const { document } = page(EMPTY, { q: "dolmetschen" });
    expect(document.body.textContent).toMatch(/\d von 46 Karten passen zu Ihrer Suche\./u);
    expect(document.querySelector("a.app-link--row[href='/de/werkzeugkoffer']")).not.toBeNull();
    expect(page(EMPTY, { q: "gibtesnicht" }).document.body.textContent).toContain("Keine von 46 Karten");
  });

  it("offers a card that was taken out back", async () => {
    const drawn = page(EMPTY, {}, { dropped: OWN });
    expect(named(drawn.document, "[role=status]")).toEqual(["„Erst fragen, dann schreiben.“ ist entfernt."]);
    expect(drawn.document.querySelector("button[value=zurueckholen]")?.textContent).toBe("Rückgängig");
    expect(await violations(drawn)).toEqual([]);
  });

  it("marks German words on an English page", async () => {
    const drawn = page({ kept: [OWN], uses: {} }, {}, { language: "en" });
    expect(drawn.document.querySelector(".app-tile h3 [lang=de]")?.textContent).toBe("Erst fragen, dann schreiben.");
    expect(await violations(drawn)).toEqual([]);
  });
});

describe("a card", () => {
  it("says when, how, why and what matters", async () => {
    const drawn = card("W18");
    expect(named(drawn.document, "h2")).toEqual(["Wann", "Schritte", "Warum", "Darauf kommt es an"]);
    expect(named(drawn.document, "button[name=intent]")).toEqual(["In den Werkzeugkoffer legen"]);
    expect(drawn.document.querySelector("input[value=zeigen]")).toBeNull();
    expect(await violations(drawn)).toEqual([]);
  });

  it("with translations is shown in each of them, with a word on who made them", async () => {
    const drawn = card("L04");
    expect(named(drawn.document, "button[name=sprache]")).toHaveLength(10);
    expect(drawn.document.body.textContent).toContain("noch nicht geprüft");
    expect(await violations(drawn)).toEqual([]);
  });

  it("of one's own leads back to its lesson and can be changed", async () => {
    const drawn = card("c1", OWN);
    expect(drawn.document.querySelector("a[href='/de/kurse/kurs/eins?merken=an#absatz-3']")?.textContent).toBe("Aus der Lektion: Lektion eins");
    expect(drawn.document.querySelector("textarea")?.textContent).toBe("Erst fragen,\ndann schreiben.");
    expect(drawn.document.querySelector("[data-copy]")?.getAttribute("data-copy")).toBe("Erst fragen,\ndann schreiben.");
    expect(named(drawn.document, "[role=status]")[0]).toBe("Die Karte ist gespeichert.");
    expect(await violations(drawn)).toEqual([]);
  });
});

describe("showing a card", () => {
  const show = (id: string, code: string | null, turned: boolean, kept?: KeptCard) => {
    const showing = showingOf({ id, ...(kept ? { kept } : {}) }, code, turned);
    if (!showing) throw new Error("nothing to show");
    return rendered(<ShowPage showing={showing} demonstration />);
  };

  it("has the sentence in its language and direction, German below", async () => {
    const drawn = show("L04", "fa", false);
    expect(drawn.document.querySelector("h1")?.outerHTML).toBe(`<h1 lang="fa" dir="rtl">${SENTENCES.L04.fa}</h1>`);
    expect(named(drawn.document, ".app-show__german[lang=de]")).toEqual(["Bitte schreiben Sie Ihr Geburtsdatum auf."]);
    expect([...drawn.document.querySelectorAll("nav a")].map((link) => link.getAttribute("href"))).toEqual(["/de/werkzeugkoffer/L04/zeigen?sprache=fa&gedreht=ja", "/de/werkzeugkoffer/L04/zeigen", "/de/werkzeugkoffer/L04"]);
    expect(await violations(drawn)).toEqual([]);
  });

  it("offers the languages by their own names", async () => {
    const drawn = show("L04", null, false);
    expect(named(drawn.document, ".app-show__languages a")).toEqual(VISITOR_LANGUAGES.map(({ name }) => name));
    expect(await violations(drawn)).toEqual([]);
  });

  it("is turned by a link, words only", () => {
    expect(show("L04", "tr", true).document.querySelector(".app-show__words--turned h1")?.getAttribute("lang")).toBe("tr");
    expect(show("L04", "tr", true).document.querySelector(".app-show__words--turned nav")).toBeNull();
  });

  it("of one's own has its words large", () => {
    expect(show("c1", null, false, OWN).document.querySelector("h1")?.innerHTML).toBe("Erst fragen,<br>dann schreiben.");
    expect(show("P06", null, false).document.querySelector(".app-show__words--long h1")?.textContent).toContain("Wie spreche ich Ihren Namen richtig aus?Ich sage");
  });
});

describe("without a connection", () => {
  it.each(["de", "en"] as const)("every given card stands on one page, sentences first, each in its language: %s", async (language) => {
    const shown = rendered(<AwayPage cards={showAllGiven(textsIn(language), language)} />, { language });
    const { document } = shown;
    expect([...document.querySelectorAll("section > h2")].map(({ id }) => id)).toEqual(["language", "phrase", "checklist", "technique"]);
    expect([...document.querySelectorAll("article h3")].map(({ id }) => id).sort()).toEqual(GIVEN_CARDS.map(({ id }) => id).sort());
    expect(document.querySelectorAll("#L01 ~ ul bdi[lang][dir]")).toHaveLength(VISITOR_LANGUAGES.length);
    expect(document.querySelector("main")?.hasAttribute("data-enhance")).toBe(false);
    expect(await violations(shown)).toEqual([]);
  });
});
