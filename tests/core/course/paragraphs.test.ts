import { describe, expect, it } from "vitest";
import { concealUnanswered } from "~/core/course/conceal";
import { paragraphsOf } from "~/core/course/paragraphs";
import { BODY, element, paragraph } from "../../fixtures/course";

const found = (...body: Parameters<typeof paragraphsOf>[0]) => paragraphsOf(body).map(({ number, text }) => `${number} ${text}`);

describe("what can be kept of a lesson", () => {
  it("is each paragraph and list item, by its words", () => {
    expect(found(paragraph("Erst ", element("strong", {}, "fragen"), ",\n dann schreiben."), element("ul", {}, element("li", {}, "Eins"), element("li", {}, paragraph("Zwei"), paragraph("Drei")))))
      .toEqual(["1 Erst fragen, dann schreiben.", "2 Eins", "3 Zwei", "4 Drei"]);
  });

  it("has the items of a list inside an item for themselves", () => {
    expect(found(element("ul", {}, element("li", {}, "Oben", element("ul", {}, element("li", {}, "Unten")))))).toEqual(["1 Oben", "2 Unten"]);
  });

  it("is no question, no own text, nothing empty and nothing longer than a card", () => {
    expect(found(...BODY)).toEqual(["1 Neun Wochen.", "2 Die Behörde.", "3 Das heißt Vertauschungsprobe.", "4 Eine Frist ist möglich.", "5 „Nein.“", "6 Für Ihr Team.", "7 Spielen Sie sie.", "8 Erst fragen."]);
    expect(found(paragraph(" "), paragraph("x".repeat(2_001)), paragraph("x"))).toEqual(["1 x"]);
  });

  it("is the same when answers are concealed", () => {
    expect(found(...concealUnanswered(BODY, new Set()))).toEqual(found(...BODY));
  });
});
