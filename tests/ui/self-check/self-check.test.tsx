import { describe, expect, it, test } from "vitest";
import type { ResultSeen } from "~/core/self-check/seen";
import { landscape } from "~/ui/self-check/landscape";
import { SelfCheckQuestionPage } from "~/ui/self-check/question-page";
import { SelfCheckResultPage } from "~/ui/self-check/result-page";
import { SelfCheckStartPage } from "~/ui/self-check/start-page";
import { rendered, violations } from "../scene/rendered";

const PRIVATE = "Niemand außer Ihnen sieht Ihre Antworten. Nicht die Personalentwicklung, nicht das Schulungsteam, nicht die Administration.";
const RESULT: ResultSeen = {
  round: 2, day: "2026-11-27", newest: true,
  profile: [
    { field: "listening", step: "sure", height: 3 }, { field: "language", step: "unknown" }, { field: "refusing", step: "rather-unsure", height: 1 },
    { field: "tension", step: "sure", height: 2.5 }, { field: "assuming", step: "rather-sure", height: 2 },
  ],
  suggestions: [{ kind: "scene", path: "szenen/s19", title: { text: "Mitwirkungspflicht", language: "de" }, minutes: 9 }],
};
const BEFORE: NonNullable<ResultSeen["before"]> = { day: "2026-03-02", profile: RESULT.profile.map((one) => ({ ...one, step: "unsure", height: 0 })), changes: { listening: "surer", refusing: "same", assuming: "less-sure" } };
const texts = (document: Document, selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe("the start", () => {
  it("says what it is for, who sees it, and leads in", async () => {
    const shown = rendered(<SelfCheckStartPage seen={{ round: 1, place: 1, begun: false, past: [] }} deleted={false} />);
    const { document } = shown;
    expect(document.querySelector(".app-private")?.textContent).toBe(PRIVATE);
    expect(document.querySelector(".app-actions a")).toMatchObject({ textContent: "Standortbestimmung beginnen" });
    expect(document.querySelector(".app-actions a")?.getAttribute("href")).toBe("/de/standort/1/1");
    expect(await violations(shown)).toEqual([]);
  });

  test.each([[{ round: 2, place: 4, begun: true, past: [] }, "Weiter bei Situation 4 von 10", "/de/standort/2/4"], [{ round: 3, place: 1, begun: false, past: [{ round: 2, day: "2026-11-27" }] }, "Noch einmal beginnen", "/de/standort/3/1"]] as const)("goes on: %j", (seen, label, href) => {
    const shown = rendered(<SelfCheckStartPage seen={seen} deleted={false} />);
    const { document } = shown;
    expect(document.querySelector(".app-actions a")?.textContent).toBe(label);
    expect(document.querySelector(".app-actions a")?.getAttribute("href")).toBe(href);
    expect(texts(document, ".app-due a")).toEqual(seen.past.length === 0 ? [] : ["Standortbestimmung vom 27. November 2026"]);
  });
});

describe("a question", () => {
  const draw = (place: number, answer = {}) => rendered(<SelfCheckQuestionPage question={{ round: 1, place, total: 10, statement: "says-no", step: "rather-sure" }} />, answer);

  it("has four steps and a way out, the earlier answer chosen, and nothing chosen for others", async () => {
    const shown = draw(3);
    const { document } = shown;
    expect(texts(document, "label")).toEqual(["Sicher", "Eher sicher", "Eher unsicher", "Unsicher", "Weiß ich nicht"]);
    expect([...document.querySelectorAll<HTMLInputElement>("[name=answer]")].filter(({ defaultChecked }) => defaultChecked).map(({ value }) => value)).toEqual(["rather-sure"]);
    expect(texts(document, ".app-actions a")).toEqual(["Zurück: Situation 2"]);
    expect(await violations(shown)).toEqual([]);
  });

  it("says on the first page who sees it, and on the last where the button leads", () => {
    expect(texts(draw(1).document, ".app-private")).toEqual([PRIVATE]);
    expect(texts(draw(3).document, ".app-private")).toEqual([]);
    expect(texts(draw(10).document, "button[type=submit]")).toEqual(["Antwort speichern und Ergebnis ansehen"]);
  });

  it("says at the choice that one is missing", async () => {
    const shown = draw(2, { problem: { refused: "answer-missing", field: "answer" } });
    const { document } = shown;
    expect(document.querySelector("fieldset")?.getAttribute("aria-describedby")).toBe("situation answer-error");
    expect(document.querySelector("[role=alert] a")?.getAttribute("href")).toBe("#answer");
    expect(await violations(shown)).toEqual([]);
  });
});

describe("the result", () => {
  it("is sentences, a line in words and the same as a table, never a number to compare", async () => {
    const shown = rendered(<SelfCheckResultPage result={RESULT} deleting={false} />);
    const { document } = shown;
    expect(texts(document, ".app-prose p")).toEqual([
      "Sie fühlen sich sicher beim Zuhören und Nachfragen und in angespannten Gesprächen.",
      "Sie fühlen sich eher sicher beim Bemerken eigener Bilder.",
      "Sie fühlen sich eher unsicher beim Ablehnen und Erklären.",
      "Noch nicht sagen können Sie es beim Verständigen.",
    ]);
    expect(document.querySelector("svg[role=img]")?.getAttribute("aria-label")).toContain("1 Zuhören und nachfragen, Sicher; 2 Sich verständigen, Weiß ich nicht;");
    expect(texts(document, "tbody td")).toEqual(["Sicher", "Weiß ich nicht", "Eher unsicher", "Sicher", "Eher sicher"]);
    expect(document.querySelectorAll("svg path")).toHaveLength(1);
    expect(texts(document, ".app-private")).toEqual([PRIVATE]);
    expect(document.body.textContent).not.toMatch(/2[.,]5|%|Punkte: \d/);
    expect(await violations(shown)).toEqual([]);
  });

  it("sets the time before beside it, in words, as a line behind and as a column", async () => {
    const shown = rendered(<SelfCheckResultPage result={{ ...RESULT, before: BEFORE }} deleting={false} />);
    const { document } = shown;
    expect(texts(document, ".app-prose p").slice(4)).toEqual([
      "Sicherer als damals fühlen Sie sich beim Zuhören und Nachfragen.",
      "Unsicherer als damals fühlen Sie sich beim Bemerken eigener Bilder. Das kommt oft vor, wenn man genauer hinsieht.",
      "Wie damals geht es Ihnen beim Ablehnen und Erklären.",
    ]);
    expect(document.querySelectorAll("svg path")).toHaveLength(2);
    expect(texts(document, "thead th")).toEqual(["Feld", "Diesmal", "Am 2. März 2026"]);
    expect(await violations(shown)).toEqual([]);
  });

  it("is asked about before it goes", async () => {
    const shown = rendered(<SelfCheckResultPage result={RESULT} deleting />);
    const { document } = shown;
    expect(document.querySelector("h2[autofocus]")?.textContent).toBe("Diese Standortbestimmung löschen?");
    expect(document.querySelector<HTMLButtonElement>("button[name=intent]")?.value).toBe("loeschen");
    expect(await violations(shown)).toEqual([]);
  });

  it("of an earlier time cannot be changed", () => {
    const shown = rendered(<SelfCheckResultPage result={{ ...RESULT, newest: false }} deleting={false} />);
    const { document } = shown;
    expect(document.querySelector("h1")?.textContent).toBe("Standortbestimmung vom 27. November 2026");
    expect(texts(document, ".app-actions a")).not.toContain("Antworten ändern");
  });
});

describe("the line", () => {
  const line = (...heights: readonly (number | undefined)[]) => landscape(heights.map((height) => (height === undefined ? {} : { height })));
  const ends = (path: string) => [...path.matchAll(/ ([\d.]+) ([\d.]+)(?=C|$)/gu)].map(([, x, y]) => [Number(x), Number(y)]);

  it("is flat where nothing was said, low where somebody is unsure, high where sure", () => {
    expect(ends(line(undefined, 0, 1.5, 3)).filter((_, place) => place % 2 === 0).map(([, y]) => y)).toEqual([152, 136, 80, 24]);
  });

  it("has a valley between two hills, half as high as the lower one", () => {
    expect(ends(line(3, 1.5))).toEqual([[64, 24], [128, 116], [192, 80], [256, 152]]);
  });
});
