import { describe, expect, it } from "vitest";
import { BriefingPage, type BriefingProps } from "~/ui/scene/briefing-page";
import { conditionWords } from "~/i18n/condition-words";
import { ReadingPage } from "~/ui/scene/reading/reading-page";
import { quoted } from "~/ui/scene/shown-text";
import { TranscriptPage } from "~/ui/scene/transcript-page";
import { textsIn } from "~/i18n/texts";
import { smallScenario } from "../../fixtures/scenario";
import { named, rendered, violations } from "./rendered";
import { stageAt } from "./stages";

const scenario = smallScenario();

function briefing(more: Partial<BriefingProps> = {}) {
  const { id, title: name, place, minutes, briefing: words, cast, contentNote } = scenario;
  return rendered(<BriefingPage id={id} name={name} place={place} minutes={minutes} briefing={words} cast={cast} note={contentNote?.text} {...more} />);
}

describe("the briefing", () => {
  it("says role, situation, goal, house rule and time, and that nobody else sees the answers", () => {
    const { document } = briefing();
    expect(named(document, ".app-briefing dd")).toEqual(["Rolle", "Lage", "Ziel", "Hausregel", "etwa 5 Minuten, ohne Zeitdruck"]);
    expect(document.body.textContent).toContain("Niemand außer Ihnen sieht Ihre Antworten.");
    expect(named(document, ".app-cards h3")).toEqual(["Aylin Yıldız", "Jan Keller"]);
    expect(document.body.textContent).not.toContain("Wunsch");
  });

  it("begins with one button, or with one that leaves the noted moment out and says that it costs nothing", () => {
    const { document } = briefing();
    const buttons = [...document.querySelectorAll("main form button")];
    expect(buttons.map((button) => [button.textContent, button.getAttribute("name"), button.getAttribute("value")])).toEqual([
      ["Szene beginnen", null, null],
      ["Ohne diesen Moment beginnen", "bypass", "ja"],
    ]);
    expect(document.body.textContent).toContain("Jemand wird laut. Sie dürfen das auslassen. Sie verlieren dadurch nichts");
    expect(document.querySelector("[name=intent]")?.getAttribute("value")).toBe("beginnen");
  });

  it("has no way round where there is nothing to leave out", () => {
    expect(named(briefing({ note: undefined }).document, "main form button")).toEqual(["Szene beginnen"]);
  });

  it.each([
    { running: { attempt: "lauf1", steps: 3, ended: false }, link: "Weiter bei Schritt 4", href: "/de/szenen/s99-klein/spiel/lauf1" },
    { running: { attempt: "lauf1", steps: 5, ended: true }, link: "Rückblick öffnen", href: "/de/szenen/s99-klein/rueckblick/lauf1" },
  ])("puts going on first: $link", ({ running, link, href }) => {
    const { document } = briefing({ running });
    const [first, second] = document.querySelectorAll("main .kern-btn");
    expect(first?.textContent).toBe(link);
    expect(first?.getAttribute("href")).toBe(href);
    expect(second?.textContent).toBe("Neu beginnen");
    expect(second?.className).toContain("secondary");
  });

  it("breaks no rule of accessibility, and links the reading version before the start", async () => {
    expect(await violations(briefing())).toEqual([]);
    expect(await violations(briefing({ running: { attempt: "lauf1", steps: 1, ended: false } }))).toEqual([]);
    expect(briefing().document.querySelector("a[href$='/lesefassung']")?.textContent).toBe("Lieber als Text lesen");
  });
});

describe("the log", () => {
  const page = (path: string, bypass = false) => {
    const { scenario: of, attempt, turn, taken, transcript } = stageAt(path, { bypass });
    return rendered(<TranscriptPage scenario={of} attempt={attempt} turn={turn} taken={taken} transcript={transcript} />);
  };

  it("holds every turn with speaker, mood and words, and a way back to each own one", () => {
    const { document } = page("c1,a1");
    expect(named(document, ".app-turn__who")).toEqual(["Frau Yıldız ruhig", "Sie", "Frau Yıldız verunsichert", "Sie"]);
    expect(named(document, ".app-turn form button")).toEqual(["Hierher zurück, zu Moment 1", "Hierher zurück, zu Moment 2"]);
    const [first] = document.querySelectorAll(".app-turn form");
    expect(first?.getAttribute("action")).toBe("/de/szenen/s99-klein/spiel/lauf1");
    expect([...(first?.querySelectorAll("[name]") ?? [])].map((field) => [field.getAttribute("name"), field.getAttribute("value")])).toEqual([
      ["csrf", "zeichen"], ["intent", "zurueck"], ["turn", "3"], ["to", "0"],
    ]);
  });

  it("tells what was left out, without a way back to it", () => {
    const { document } = page("c1,a2", true);
    expect(document.body.textContent).toContain("Diesen Moment haben Sie ausgelassen. Dort gilt: „Satz b1“");
    expect(document.querySelectorAll(".app-turn form")).toHaveLength(2);
  });

  it("says when it is still empty, and breaks no rule", async () => {
    expect(page("").document.querySelector("main p")?.textContent).toBe("Hier steht noch nichts. Der Verlauf füllt sich mit Ihrer ersten Antwort.");
    expect(await violations(page(""))).toEqual([]);
    expect(await violations(page("o1,m1"))).toEqual([]);
  });
});

describe("the reading version", () => {
  const { document, html } = rendered(<ReadingPage scenario={scenario} />);

  it("holds every moment, every answer and every ending, after a note that it does", () => {
    expect(document.querySelector("h1 + p")?.textContent).toContain("mit allen Antworten");
    for (const { id } of scenario.scenes) expect(document.getElementById(id)?.textContent).toBe(`Titel ${id}`);
    for (const text of ["Satz a1", "Tat m3", "Lesart c1", "Folge r1", "Geschichte e1", "Geschichte w1", "Erlebt e2 Keller", "Ursache", "Normtext n2"]) {
      expect(html).toContain(text);
    }
  });

  it("links where each answer leads", () => {
    for (const link of document.querySelectorAll("main a[href^='#']")) {
      expect(document.getElementById(link.getAttribute("href")?.slice(1) ?? "")).not.toBeNull();
    }
    expect(named(document, "#s2 ~ ol a")).toEqual(["Weiter bei Titel s3", "Weiter bei Titel s5"]);
  });

  it("says conditions in words", () => {
    const asking = { scenario, t: textsIn("de"), language: "de" as const };
    expect(conditionWords({ flag: "promised", is: true }, asking)).toBe("Etwas ist versprochen");
    expect(conditionWords({ flag: "promised", is: false }, asking)).toBe("nicht: Etwas ist versprochen");
    expect(conditionWords({ condition: "gentle", is: true }, asking)).toBe("Anspannung höchstens „Anspannung zwei“");
    expect(conditionWords({ all: [{ readings: "open", atLeast: 2 }, { readings: "closing", atMost: 0 }] }, asking)).toBe("offene Lesarten: mindestens 2 und festlegende Lesarten: höchstens 0");
    expect(conditionWords({ any: [{ meter: "trust", atLeast: 1, atMost: 3 }, { flag: "blamed", is: true }] }, asking)).toBe(
      "Vertrauen mindestens „Vertrauen eins“ und Vertrauen höchstens „Vertrauen drei“ oder Jemand ist beschuldigt",
    );
  });

  it("breaks no rule of accessibility", async () => {
    expect(await violations({ html, document })).toEqual([]);
    expect(await violations(rendered(<ReadingPage scenario={scenario} />, { language: "en" }))).toEqual([]);
  });
});

describe("quotation marks", () => {
  it.each([
    { text: "Guten Tag.", language: "de", expected: "„Guten Tag.“" },
    { text: "Er sagt „Nein“.", language: "de", expected: "„Er sagt ‚Nein‘.“" },
    { text: "Good morning.", language: "en", expected: "“Good morning.”" },
    { text: "They say “no”.", language: "en", expected: "“They say ‘no’.”" },
  ] as const)("of $language: $expected", ({ text, language, expected }) => {
    expect(quoted({ text, language })).toBe(expected);
  });
});
