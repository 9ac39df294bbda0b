import { describe, expect, it } from "vitest";
import { choicesIn, isFound, lengthOf, queryAmong, type CatalogueQuery, type Offer } from "~/core/course/catalogue-query";

const offer = (more: Partial<Offer> = {}): Offer => ({ topics: ["legal_clarity"], minutes: 8, spoken: ["tr"], texts: ["Überblick behalten", "Große Fragen am Schalter"], ...more });
const found = (query: Partial<CatalogueQuery>, more: Partial<Offer> = {}) => isFound(offer(more), { q: "", ...query });

it.each([[1, "short"], [10, "short"], [11, "medium"], [30, "medium"], [31, "long"]] as const)("%i minutes are %s", (minutes, length) => expect(lengthOf(minutes)).toBe(length));

describe("something is found", () => {
  it("by what is practised first, how long it takes and what is heard", () => {
    expect([found({ topic: "legal_clarity" }), found({ topic: "fairness_power" })]).toEqual([true, false]);
    expect([found({ length: "short" }), found({ length: "long" })]).toEqual([true, false]);
    expect([found({ spoken: "tr" }), found({ spoken: "vi" })]).toEqual([true, false]);
    expect(found({ topic: "legal_clarity", length: "short", spoken: "vi" })).toBe(false);
  });

  it.each(["", "   ", "überblick", "ÜBERBLICK", "ueberblick", "uberblick", "Überblick", "schalter fragen", "gross", "groß", "blick"])("by the words %j", (q) => {
    expect(found({ q })).toBe(true);
  });

  it.each(["überblicken", "schalter telefon", "tr", "oberblick"])("not by the words %j", (q) => {
    expect(found({ q })).toBe(false);
  });

  it("also where the text spells an umlaut out", () => {
    expect(found({ q: "für" }, { texts: ["Fuer alle"] })).toBe(true);
  });
});

describe("what can be chosen", () => {
  it("is what there is, in a fixed order, and nothing where there is no choice", () => {
    expect(choicesIn([offer({ topics: ["mutual_understanding"] }), offer({ minutes: 90, spoken: [] })])).toEqual({ topics: ["legal_clarity", "mutual_understanding"], lengths: ["short", "long"], spoken: [] });
    expect(choicesIn([])).toEqual({ topics: [], lengths: [], spoken: [] });
  });

  it("holds for the query as well: the rest counts as not asked, and is told", () => {
    const choices = choicesIn([offer(), offer({ topics: ["fairness_power"], minutes: 20 })]);
    expect(queryAmong(choices, { q: "x", topic: "fairness_power", length: "short" })).toEqual({ query: { q: "x", topic: "fairness_power", length: "short" }, ignored: false });
    expect(queryAmong(choices, { q: "", topic: "erfunden", length: "long", spoken: "tr" })).toEqual({ query: { q: "" }, ignored: true });
  });
});
