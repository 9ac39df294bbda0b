import { describe, expect, it } from "vitest";
import { USUAL_DISPLAY, type Display } from "~/core/display";
import { PlayerPage } from "~/ui/scene/player-page";
import { heard, named, rendered, violations } from "./rendered";
import { stageAt } from "./stages";

function page(path: string, { display = USUAL_DISPLAY, ...more }: Parameters<typeof stageAt>[1] & { readonly display?: Display } = {}) {
  return rendered(<PlayerPage stage={stageAt(path, more)} display={display} />, more.language ? { language: more.language } : {});
}

describe("a moment", () => {
  const { document } = page("c1,a1,m1");

  it("is named for outside checks", () => {
    expect(document.querySelector("main")?.getAttribute("data-page")).toBe("szene");
    expect(document.querySelector("[data-scene]")?.getAttribute("data-scene")).toBe("s4");
    expect(document.querySelector("[data-ending]")).toBeNull();
  });

  it("has one title and the focus at the name of who speaks, with the mood in words", () => {
    expect(named(document, "h1")).toEqual(["Kleine Szene"]);
    const [speaker] = document.querySelectorAll("[autofocus]");
    expect(speaker?.tagName).toBe("H2");
    expect(speaker?.getAttribute("tabindex")).toBe("-1");
    expect(speaker && heard(speaker)).toBe("Herr Keller, ruhig");
    expect(document.querySelectorAll("[autofocus]")).toHaveLength(1);
  });

  it("reads in the order: head, tools, own line, speech, question, answers, picture, signals", () => {
    const order = [".app-player__head", ".app-tools", ".app-own", ".app-speech", ".app-answers__question", "button[name=move]", ".app-stage", ".app-meters"];
    const places = order.map((selector) => [...document.querySelectorAll("*")].findIndex((element) => element.matches(selector)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("lets somebody remember, as part of what they say", () => {
    expect(named(document, ".app-speech__words p")).toEqual(["„Erinnerung a1“", "„Rede s4“"]);
  });

  it("says where one is and that it is saved", () => {
    expect(named(document, ".app-player__head p")).toEqual(["Im Büro · Moment 4 · gespeichert"]);
  });

  it("describes the picture in words and draws it without", () => {
    const stage = document.querySelector("figure[role=img]");
    expect(stage?.getAttribute("aria-label")).toBe("Bild s4 Das Blatt liegt auf Ihrer Seite des Tisches.");
    expect(stage?.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  });

  it("shows signals as a word and a trend, never as a number", () => {
    expect(named(document, ".app-meters div")).toEqual(["VertrauenVertrauen drei, steigt leicht", "AnspannungAnspannung eins"]);
    expect(named(document, "[role=status]")).toEqual(["Vertrauen jetzt Vertrauen drei."]);
  });

  it("has their view of the moment just answered, closed", () => {
    const view = [...document.querySelectorAll("details")].find((details) => details.textContent?.includes("Gedanke s3"));
    expect(view?.hasAttribute("open")).toBe(false);
    expect(view?.querySelector("summary")?.textContent).toBe("Was Frau Yıldız eben dachte");
    expect(document.body.textContent).not.toContain("Gedanke s4");
  });
});

describe("answers", () => {
  it("are one button each, named by their words and nothing else", () => {
    const { document } = page("o1,m4");
    expect(named(document, "button[name=move]")).toEqual(["„Satz m1“", "„Satz m2“", "Tat m3"]);
    expect([...document.querySelectorAll("button[name=move]")].map((button) => button.getAttribute("value"))).toEqual(["m1", "m2", "m3"]);
    expect([...document.querySelectorAll(".app-answer__key")].map((key) => key.textContent)).toEqual(["1", "2", "3"]);
    expect(document.querySelector(".app-answer--deed")?.getAttribute("value")).toBe("m3");
  });

  it("that are locked are words with the reason, no button, and no number", () => {
    const { document } = page("o1");
    expect(named(document, ".app-answer--locked")).toEqual(["Tat m3 Gesperrt m3"]);
    expect(named(document, "button[name=move]")).toEqual(["„Satz m1“", "„Satz m2“", "„Satz m4“"]);
    expect([...document.querySelectorAll(".app-answer__key")].map((key) => key.textContent)).toEqual(["1", "2", "3"]);
  });

  it("post to the page's own address, with what the page knew", () => {
    const { document } = page("o1,m1");
    const form = document.querySelector("button[name=move]")?.closest("form");
    expect(form?.getAttribute("action")).toBe("/de/szenen/s99-klein/spiel/lauf1?schritt=2");
    expect(form?.getAttribute("method")).toBe("post");
    expect(form?.querySelector("[name=turn]")?.getAttribute("value")).toBe("3");
    expect(form?.querySelector("[name=csrf]")?.getAttribute("value")).toBe("zeichen");
    expect(form?.getAttribute("aria-labelledby")).toBe("frage");
  });

  it.each([
    { path: "o1", question: "Was sagen Sie?" },
    { path: "o1,m4", question: "Was sagen oder tun Sie?" },
    { path: "o1,m1", question: "Frage s4" },
  ])("after „$path“ answer „$question“", ({ path, question }) => {
    expect(named(page(path).document, "#frage")).toEqual([question]);
  });

  it("mark what was chosen before: stepped back, or seen again", () => {
    expect(named(page("o1", { formerly: ["m2"] }).document, "button[name=move]")).toEqual(["„Satz m1“", "„Satz m2“ (vorhin gewählt)", "„Satz m4“"]);
    const earlier = page("o1,m1", { at: 1 });
    expect(named(earlier.document, "button[name=move]")).toEqual(["„Satz m1“ (gewählt)", "„Satz m2“", "„Satz m4“"]);
    expect(earlier.document.querySelector(".app-note a")?.getAttribute("href")).toBe("/de/szenen/s99-klein/spiel/lauf1?schritt=2");
  });
});

describe("an interpretation", () => {
  it("is a group of boxes with one button", () => {
    const { document } = page("");
    expect(named(document, "fieldset legend")).toEqual(["Was könnte hier los sein? Wählen Sie alles, was Sie offenhalten."]);
    expect([...document.querySelectorAll("input[name=move]")].map((input) => input.getAttribute("value"))).toEqual(["o1", "o2", "c1"]);
    expect(named(document, "fieldset label")).toEqual(["Lesart o1", "Lesart o2", "Lesart c1"]);
    expect(document.querySelectorAll(".app-answers button")).toHaveLength(1);
  });

  it("that was left empty says so first, and leads to its first box", () => {
    const { document } = rendered(<PlayerPage stage={stageAt("")} display={USUAL_DISPLAY} />, { problem: { refused: "nothing-chosen" } });
    expect(named(document, "[role=alert] a")).toEqual(["Wählen Sie mindestens eine Antwort."]);
    const target = document.querySelector("[role=alert] a")?.getAttribute("href")?.slice(1) ?? "";
    expect(document.getElementById(target)?.getAttribute("value")).toBe("o1");
    expect(document.querySelector("fieldset")?.getAttribute("aria-describedby")).toBe("lesarten-fehler");
  });

  it("is told as what was kept open and what was then done", () => {
    expect(named(page("o1+o2").document, ".app-own")).toEqual(["Sie halten offen: „Lesart o1“ · „Lesart o2“ Dann: Folge r2"]);
  });
});

describe("the own line", () => {
  it.each([
    { path: "c1,a1", bypass: false, line: "Sie: „Satz a1“" },
    { path: "o1,m4,m3", bypass: false, line: "Sie: Tat m3" },
    { path: "c1,a2", bypass: true, line: "Diesen Moment haben Sie ausgelassen. Dort gilt: „Satz b1“" },
  ])("after „$path“ is $line", ({ path, bypass, line }) => {
    expect(named(page(path, { bypass }).document, ".app-own")).toEqual([line]);
  });

  it("is missing before the first answer", () => {
    expect(page("").document.querySelector(".app-own")).toBeNull();
  });
});

describe("the tools", () => {
  it("step back by one from where the page is, and not before the beginning", () => {
    const form = page("o1,m1").document.querySelector("nav form");
    expect(form?.querySelector("button")?.getAttribute("value")).toBe("zurueck");
    expect(form?.querySelector("[name=to]")?.getAttribute("value")).toBe("1");
    expect(page("").document.querySelector("nav form")).toBeNull();
  });

  it("lead to the log, to the display and to help, on a narrow screen as well", () => {
    const { document } = page("o1");
    expect(named(document, "nav[aria-label='Werkzeuge der Szene'] > ul > li > a")).toEqual(["Verlauf", "Darstellung", "Hilfe"]);
    expect(named(document, ".app-tools__more a")).toEqual(["Verlauf", "Darstellung", "Hilfe"]);
  });
});

describe("words in another language", () => {
  it("are marked, and what they mean can be opened", () => {
    const { document } = page("o1");
    const phrase = document.querySelector(".app-phrase");
    expect(phrase?.getAttribute("lang")).toBe("tr");
    expect(named(document, ".app-speech .app-translation summary")).toEqual(["Türkisch: was das heißt"]);
    expect(named(document, ".app-speech .app-translation p")).toEqual(["Bitte sehen Sie nach."]);
  });

  it("are the content's own where the translation is missing", () => {
    const { document } = page("o1", { language: "en" });
    expect(named(document, ".app-answers__question")).toEqual(["What do you say?"]);
    expect(named(document, "button[name=move]")[0]).toBe("“Satz m1 (en)”");
  });
});

describe("an ending", () => {
  const { document } = page("o1,m1,d1");

  it("is a scene with a way on", () => {
    expect(document.querySelector("main")?.getAttribute("data-page")).toBe("szene-ende");
    expect(document.querySelector("[data-ending]")?.getAttribute("data-ending")).toBe("e2");
    expect(named(document, "h2[autofocus]")).toEqual(["Ende e2"]);
    expect(named(document, ".app-ending p")).toEqual(["So endet es", "Geschichte e2", "Endbild e2"]);
    expect(document.querySelector(".kern-btn--primary")?.getAttribute("href")).toBe("/de/szenen/s99-klein/rueckblick/lauf1");
    expect(document.querySelector("nav form button")?.textContent).toBe("Schritt zurück");
  });

  it("names no other ending and judges nobody", () => {
    expect(document.body.textContent).not.toContain("Ende e1");
    expect(document.body.innerHTML).not.toMatch(/gelungen|tragfaehig|strong|workable|costly/u);
  });
});

describe("each page of the player", () => {
  const pages: readonly { readonly path: string; readonly bypass?: boolean; readonly at?: number; readonly language?: "de" | "en" }[] = [
    { path: "" }, { path: "c1" }, { path: "c1,a2" }, { path: "c1,a2", bypass: true }, { path: "o1" }, { path: "o1,m1" },
    { path: "o1,m1", at: 0 }, { path: "o1,m1,d1" }, { path: "o1,m1", language: "en" }, { path: "o1,m2,d1", language: "en" },
  ];
  it.each(pages)("breaks no rule of accessibility: $path $at $language", async ({ path, ...more }) => {
    expect(await violations(page(path, more))).toEqual([]);
  });

  it("with an error neither", async () => {
    expect(await violations(rendered(<PlayerPage stage={stageAt("")} display={USUAL_DISPLAY} />, { problem: { refused: "nothing-chosen" } }))).toEqual([]);
  });

  it("uses no style attribute and no script", () => {
    for (const { path, ...more } of pages) expect(page(path, more).html).not.toMatch(/ style=|<script|javascript:|on[a-z]+="/u);
  });
});
