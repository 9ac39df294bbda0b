import { describe, expect, it } from "vitest";
import type { Answer } from "~/core/course/judge";
import { CheckPage } from "~/ui/check/check-page";
import { ResultPage } from "~/ui/check/result-page";
import { firstOpen, questionView, resultView, type Round } from "~/ui/check/view";
import type { Shown } from "~/core/words";
import { COURSE, POOL } from "../../fixtures/course";
import { named, rendered, violations } from "../scene/rendered";

const RIGHT: Readonly<Record<string, Answer>> = { eine: ["richtig"], mehrere: ["m-richtig", "m-auch"], folge: ["zuerst", "dann"], paare: ["l1=r1", "l2=r2"], kurz: ["ja"] };
const WRONG: Readonly<Record<string, Answer>> = { eine: ["falsch"], mehrere: ["m-falsch"], folge: ["dann", "zuerst"], paare: ["l1=r2", "l2=r2"], kurz: ["nein"] };

function round(answers: Readonly<Record<string, Answer>>): Round {
  const given = new Map(Object.entries(answers).map(([id, answer]) => [id, { answer, correct: RIGHT[id] === answer }]));
  return { course: COURSE, round: { round: 1, questions: POOL.map(({ id }) => ({ question: id, order: [] })), answers: given }, questions: POOL, over: given.size === POOL.length };
}

function page(seen: Round, position: number, more: { readonly kept?: readonly string[]; readonly wrong?: boolean; readonly hints?: readonly Shown[] } = {}) {
  const view = questionView(seen, position, "de");
  if (!view) throw new Error("no such question");
  return rendered(<CheckPage course={COURSE} view={view} kept={more.kept ?? []} hints={more.hints ?? []} />, more.wrong ? { problem: { refused: "answer-missing", field: "answer" } } : {});
}

describe.each(POOL.map(({ id }, index) => [id, index + 1] as const))("question %s", (id, position) => {
  it("is one question a page, in a fieldset, and tells nothing before the answer", async () => {
    const drawn = page(round({}), position);
    expect(named(drawn.document, "h1")).toEqual([`Frage ${position} von 5`]);
    expect(named(drawn.document, "legend")).toEqual([`Frage ${id}`]);
    expect(drawn.document.querySelector("input[name=question]")?.getAttribute("value")).toBe(id);
    expect(drawn.html).not.toMatch(/Grund|Verlockung|Daneben|Zu früh|Beispiel|%/u);
    expect(await violations(drawn)).toEqual([]);
  });

  it("without an answer leads to its first field, in the same words", async () => {
    const drawn = page(round({}), position, { wrong: true });
    const link = drawn.document.querySelector(".app-error-summary a");
    expect(drawn.document.querySelector(link?.getAttribute("href") ?? "none")?.getAttribute("name")).toBe("answer");
    expect(named(drawn.document, ".kern-error")).toEqual([link?.textContent]);
    expect(await violations(drawn)).toEqual([]);
  });

  it("after a wrong answer says so in focus, explains everything and goes on", async () => {
    const drawn = page(round({ [id]: WRONG[id] ?? [] }), position);
    expect(named(drawn.document, "[autofocus]")).toEqual(["Noch nicht richtig"]);
    expect(drawn.document.body.textContent).toContain("Warum das verlockend klingt: Verlockung");
    expect(drawn.document.querySelector("form[method=post]")).toBeNull();
    expect(named(drawn.document, ".app-actions a")).toEqual([`Weiter zu Frage ${position === 1 ? 2 : 1}`, expect.stringMatching(/^Nachlesen: /u) as string]);
    expect(await violations(drawn)).toEqual([]);
  });

  it("after the right answer says so in focus", () => {
    expect(named(page(round({ [id]: RIGHT[id] ?? [] }), position).document, "[autofocus]")).toEqual(["Richtig"]);
  });
});

it("hints come one by one below the question, the newest in focus, until there is none left", async () => {
  const [one, two] = ["Tipp eins", "Tipp zwei"].map((text): Shown => ({ text, language: "de" }));
  const first = page(round({}), 1);
  expect(named(first.document, "button")).toEqual(["Antwort prüfen", "Tipp zeigen"]);
  expect(first.html).not.toContain("Tipp eins");
  const second = page(round({}), 1, { hints: one ? [one] : [] });
  expect(named(second.document, "button")).toEqual(["Antwort prüfen", "Nächsten Tipp zeigen"]);
  const last = page(round({}), 1, { hints: one && two ? [one, two] : [] });
  expect([named(last.document, "button"), named(last.document, "[autofocus]")]).toEqual([["Antwort prüfen"], ["Tipp 2 von 2: Tipp zwei"]]);
  expect(await violations(last)).toEqual([]);
  expect(named(page(round({}), 2).document, "button")).toEqual(["Antwort prüfen"]);
});

it("leads from an explanation to the passage, also when the answer was right", () => {
  for (const answers of [RIGHT, WRONG]) {
    const links = [...page(round({ eine: answers["eine"] ?? [] }), 1).document.querySelectorAll(".app-actions a")].map((link) => link.getAttribute("href"));
    expect(links.at(-1)).toMatch(/^\/de\/kurse\/kurs\/[\w-]+#u-hier$/u);
  }
});

it("keeps an incomplete answer", () => {
  const document = page(round({}), 4, { kept: ["l1=r2", ""], wrong: true }).document;
  expect([...document.querySelectorAll("option[selected]")].map((option) => option.getAttribute("value"))).toEqual(["l1=r2", ""]);
});

it("finds the first question that is open", () => {
  expect(firstOpen(round({ eine: ["richtig"] }))).toBe(2);
  expect(firstOpen(round(RIGHT))).toBeUndefined();
});

describe("the result", () => {
  it("of a passed round leads to what is still open", async () => {
    const open = [{ kind: "lesson", lesson: { id: "zwei", number: "1.2", title: { de: "Lektion zwei" }, minutes: 10 }, state: "begun" }] as const;
    const drawn = rendered(<ResultPage course={COURSE} result={resultView(round(RIGHT), "de")} everPassed open={open} />);
    expect(drawn.document.querySelector("main")?.dataset["page"]).toBe("wissen-ergebnis");
    expect(named(drawn.document, "h1")).toEqual(["Bestanden"]);
    expect(named(drawn.document, "[aria-labelledby=noch-offen] a")).toEqual(["Lektion zwei"]);
    expect(await violations(drawn)).toEqual([]);
  });

  it("of a completed course leads to the certificate", () => {
    const drawn = rendered(<ResultPage course={COURSE} result={resultView(round(RIGHT), "de")} everPassed open={[]} certificate="z1" />);
    expect(drawn.document.querySelector("main .app-actions a")?.getAttribute("href")).toBe("/de/zertifikate/z1");
  });

  it("that is not enough says what is missing and where to read it", async () => {
    const drawn = rendered(<ResultPage course={COURSE} result={resultView(round({ ...RIGHT, eine: ["falsch"], kurz: ["nein"] }), "de")} everPassed={false} open={[]} />);
    expect(named(drawn.document, "h1")).toEqual(["Noch eine richtige Antwort fehlt"]);
    expect(named(drawn.document, "a[href^='/de/kurse/kurs/eins']")).toEqual(["Nachlesen: Lektion eins", "Nachlesen: Lektion eins"]);
    expect(named(drawn.document, "button[name=intent]")).toEqual(["Neue Runde beginnen"]);
    expect(await violations(drawn)).toEqual([]);
  });
});

describe("an entry of the result", () => {
  const long = "Frau Bergström fragt am Schalter, was denn noch fehlt, und die Frist für ihren Antrag endet am Freitag.";
  const told = POOL.map((question) => (question.id === "eine" ? { ...question, case: { de: long } } : question));
  const drawn = (language: "de" | "en") => rendered(<ResultPage course={COURSE} result={resultView({ ...round({ ...RIGHT, eine: ["falsch"] }), questions: told }, language)} everPassed={false} open={[]} />, { language });

  it("begins with the first words of the situation, otherwise with the question, and has its state beside it", () => {
    const { document } = drawn("de");
    const entries = named(document, ".app-answered a[href*='frage=']");
    expect(entries[0]).toMatch(/^1\. Frau Bergström fragt am Schalter, was denn noch fehlt, und die Frist für ihren\s…$/u);
    expect(entries[1]).toBe("2. Frage mehrere");
    expect(document.querySelector(".app-answered li p")?.textContent).toBe("Frage eine");
    expect(named(document, ".app-answered__state--almost")).toEqual(["Noch nicht richtig"]);
    expect(named(document, ".app-answered__state--right")).toEqual(["Richtig", "Richtig", "Richtig", "Richtig"]);
  });

  it("marks a situation that nobody has translated", () => {
    expect(drawn("en").document.querySelector(".app-answered a [lang=de]")?.textContent).toMatch(/^Frau Bergström/u);
  });
});

it("names the lessons to which every question was right", () => {
  const mastered = (answers: Readonly<Record<string, Answer>>) => resultView(round(answers), "de").mastered.map(({ de }) => de);
  const lessons = COURSE.lessons.filter(({ number }) => POOL.some(({ lesson }) => lesson === number)).map(({ title }) => title.de);
  expect(mastered(RIGHT)).toEqual(lessons);
  expect(mastered({ ...RIGHT, eine: ["falsch"] })).not.toContain(COURSE.lessons.find(({ number }) => number === POOL[0]?.lesson)?.title.de);
});

describe("Q4 putting in order and matching", () => {
  it.each(["folge", "paare"])("%s is a row of choices of the browser's own, each saying which place it is", (id) => {
    const { document } = page(round({}), POOL.findIndex((question) => question.id === id) + 1);
    const selects = [...document.querySelectorAll<HTMLSelectElement>("select[name=answer]")];
    expect(selects.length).toBeGreaterThan(1);
    const names = selects.map(({ labels }) => labels[0]?.textContent ?? "");
    expect(new Set(names).size).toBe(names.length);
    if (id === "folge") expect(names).toEqual(names.map((_, place) => `Schritt ${place + 1} von ${names.length}`));
    expect(document.querySelectorAll("[draggable=true]")).toHaveLength(0);
    for (const { options } of selects) expect([...options].every(({ text }) => text.trim() !== "")).toBe(true);
  });
});
