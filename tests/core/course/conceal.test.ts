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

it("leaves every other part the thing it was, and conceals a question the same way for everybody", () => {
  const [once, again] = [concealUnanswered(BODY, new Set()), concealUnanswered(BODY, new Set())];
  once.forEach((node, index) => expect(node).toBe(again[index]));
  expect(once.filter((node, index) => node !== BODY[index])).toHaveLength(BODY.filter((node) => typeof node !== "string" && node.name === "Question").length);
});
