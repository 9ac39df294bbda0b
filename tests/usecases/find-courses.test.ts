import { expect, test } from "vitest";
import type { CatalogueAsked } from "~/core/course/catalogue-query";
import { findCourses } from "~/usecases/find-courses";
import { smallScenario, words } from "../fixtures/scenario";
import { ADA, LEA, NO_CHECK, openWorld, WITH_SCENE } from "./world";

const OWN = smallScenario({ id: "s50-eigene", title: words("Der Würfel"), minutes: 25, dimensions: ["fairness_power", "legal_clarity"], phrases: [{ id: "p1", lang: "vi", dir: "ltr", text: "Trời ơi.", translation: words("Himmel.") }] });

async function found(asked: Partial<CatalogueAsked>, who = ADA) {
  const world = await openWorld([WITH_SCENE, NO_CHECK], [{ version: "v1", scenario: smallScenario() }, { version: "v1", scenario: OWN, authority: "musterstadt" }]);
  const { courses, single, all, ignored, choices } = await findCourses(world, who, { q: "", ...asked }, "de");
  return { ids: [...courses.map(({ id }) => id), ...single.map(({ scenario }) => scenario.id)], all, ignored, choices };
}

test("without a query everything is found, and what there is can be chosen", async () => {
  expect(await found({})).toMatchObject({ ids: ["kurs", "ohne", "s50-eigene"], all: 3, ignored: false, choices: { topics: expect.arrayContaining(["mutual_understanding", "fairness_power"]) as unknown, lengths: ["medium", "long"], spoken: ["tr", "vi"] } });
});

test("a course is found by what its scenes practise and by what is heard in them", async () => {
  expect((await found({ topic: "mutual_understanding" })).ids).toContain("kurs");
  expect((await found({ spoken: "tr" })).ids).toEqual(["kurs"]);
  expect((await found({ topic: "fairness_power", length: "medium" })).ids).toContain("s50-eigene");
  expect((await found({ q: "wuerfel" })).ids).toEqual(["s50-eigene"]);
});

test("what another authority wrote neither is found nor can be chosen, and the query for it is told to be unknown", async () => {
  expect(await found({ q: "würfel" }, LEA)).toMatchObject({ ids: [], all: 2 });
  const { ids, ignored, choices } = await found({ spoken: "vi" }, LEA);
  expect([ids, ignored, choices.spoken]).toEqual([["kurs", "ohne"], true, []]);
});
