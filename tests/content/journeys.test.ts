import { expect, test } from "vitest";
import { checkJourneys } from "~/content/check-journeys";
import { expiredLaws } from "~/content/expired-laws";
import { FIGURE, smallScenario, words } from "../fixtures/scenario";

const { cast, legal } = smallScenario();
const card = { id: "k1", name: "Ana Costa", address: words("Frau Costa"), life: words("38, Köchin"), figure: FIGURE, phrases: {} };
const exchanged = cast.map((member) => (member.id === "yildiz" ? { ...member, cards: [card] } : member));
const journey = { id: "j1", title: words("Weg"), steps: [["o1"], ["m1"], ["d1"]], ending: "e2", meters: {} };

test("journeys are played as written and with every person card, and end alike", () => {
  expect(checkJourneys(smallScenario({ cast: exchanged, journeys: [journey] }))).toEqual([]);
});

test("a journey to another ending is told once, as written", () => {
  const found = checkJourneys(smallScenario({ cast: exchanged, journeys: [{ ...journey, ending: "e1" }] }));
  expect(found.map(({ code, place, message }) => [code, place.join("."), message.startsWith("Mit der Personenkarte")])).toEqual([["journey-ending", "journeys.j1.ending", false]]);
});

test("overdue laws are those whose last day has passed, of courses and scenarios alike", async () => {
  const [norm] = legal.norms;
  if (!norm) throw new Error("the fixture lost its law");
  const scenario = smallScenario({ legal: { ...legal, norms: [{ ...norm, reviewBy: "2026-11-25" }, { ...norm, id: "n9", reviewBy: "2026-11-26" }] } });
  const catalogue = { courses: () => Promise.resolve([]), scenarios: () => Promise.resolve([{ version: "v1", scenario }]) };
  expect(await expiredLaws(catalogue, "2026-11-26")).toEqual([{ of: scenario.id, norm: "§ 1 Musterrecht", reviewBy: "2026-11-25" }]);
});
