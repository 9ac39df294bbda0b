import { expect, it } from "vitest";
import { concealUnanswered } from "~/core/course/conceal";
import { BODY } from "../../fixtures/course";

it("an unanswered question keeps what is asked and loses what is right", () => {
  const text = JSON.stringify(concealUnanswered(BODY, new Set()));
  expect(text).toContain("Was sagen Sie?");
  expect(text).toContain("Antwort a");
  expect(text).not.toMatch(/correct|Verlockung|Grund/u);
});

it("an answered question stays whole", () => {
  expect(concealUnanswered(BODY, new Set(["frage"]))).toEqual(BODY);
});
