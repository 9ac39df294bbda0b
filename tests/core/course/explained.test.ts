import { describe, expect, it } from "vitest";
import { askQuestion } from "~/core/course/asked";
import { explainAnswer } from "~/core/course/explained";
import type { Question } from "~/core/course/model";
import { POOL } from "../../fixtures/course";

function question(id: string): Question {
  const found = POOL.find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

describe("a question as it is asked", () => {
  it.each(POOL.map(({ id }) => id))("%s tells nothing about what is right", (id) => {
    expect(JSON.stringify(askQuestion(question(id), [], "de"))).not.toMatch(/Grund|Verlockung|Daneben|Zu früh|Beispiel|correct|"answer"|Ja/u);
  });

  it("shows its parts in the order of the draw", () => {
    expect(askQuestion(question("folge"), ["dann", "zuerst"], "de").parts.map(({ id }) => id)).toEqual(["dann", "zuerst"]);
  });

  it("speaks the reader's language", () => {
    expect(askQuestion(question("eine"), [], "en").prompt).toEqual({ text: "Frage eine (en)", language: "en" });
  });
});

describe("an answered question", () => {
  it("says for each option whether it fits, and why a wrong one tempts", () => {
    const { correct, verdicts } = explainAnswer(question("eine"), ["richtig", "falsch"], ["falsch"], "de");
    expect(correct).toBe(false);
    expect(verdicts.map(({ id, right, chosen, appeal }) => [id, right, chosen, appeal?.text])).toEqual([["richtig", true, false, undefined], ["falsch", false, true, "Verlockung falsch"]]);
  });

  it("shows steps in the right order, with the places they had", () => {
    const { verdicts } = explainAnswer(question("folge"), [], ["dann", "zuerst"], "de");
    expect(verdicts.map(({ id, place, appeal }) => [id, place, appeal?.text])).toEqual([
      ["zuerst", { given: 2, right: 1 }, undefined],
      ["dann", { given: 1, right: 2 }, "Verlockung dann"],
    ]);
    expect(verdicts[1]?.explanations.map(({ text }) => text)).toEqual(["Zu früh dann", "Grund dann"]);
  });

  it("names for each pair what was chosen and what belongs there", () => {
    const { verdicts } = explainAnswer(question("paare"), [], ["l1=r1", "l2=r1"], "de");
    expect(verdicts.map(({ right, pair, explanations }) => [right, pair?.given.text, pair?.right.text, explanations.map(({ text }) => text)])).toEqual([
      [true, "Rechts 1", "Rechts 1", ["Grund l1"]],
      [false, "Rechts 1", "Rechts 2", ["Daneben l2", "Grund l2"]],
    ]);
  });

  it("answers a short one with an example and, if it was wrong, why that tempts", () => {
    expect(explainAnswer(question("kurz"), [], ["nein"], "de")).toMatchObject({ correct: false, short: { given: "nein", example: { text: "Beispiel kurz" }, appeal: { text: "Verlockung kurz" } } });
    expect(explainAnswer(question("kurz"), [], ["ja!"], "de").short).not.toHaveProperty("appeal");
  });
});
