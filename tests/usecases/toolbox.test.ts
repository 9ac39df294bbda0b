import { describe, expect, test } from "vitest";
import { paragraphsOf } from "~/core/course/paragraphs";
import type { Role } from "~/core/organisation/model";
import { CARD_LIMITS } from "~/core/progress/kept-cards";
import { changeCard, dropCard, noteCardUse, restoreCard } from "~/usecases/change-card";
import { forgetPrivateParts } from "~/usecases/forget-private-parts";
import { dropParagraph, keepDebriefTool, keepGivenCard, keepParagraph, writeCard } from "~/usecases/keep-card";
import { seeHome } from "~/usecases/see-home";
import { seeOwnDays } from "~/usecases/see-own-data";
import { seePrivateParts } from "~/usecases/see-private-parts";
import { seeDebrief } from "~/usecases/see-debrief";
import { seeCard, seeDroppedCard, seeKeptWords, seeToolbox } from "~/usecases/see-toolbox";
import { BODY } from "../fixtures/course";
import { ADA, BEN, COURSE, factTypes, granted, openWorld, playScene, SCENE, type World } from "./world";

const PLACE = { course: COURSE.id, lesson: "eins", paragraph: 8, language: "de" } as const;
const WORDS = "Erst fragen.";
const only = async (world: World) => {
  const [card] = granted(await seeToolbox(world, ADA)).kept;
  if (!card) throw new Error("nothing is kept");
  return card;
};
const kept = async () => {
  const world = await openWorld();
  granted(await keepParagraph(world, ADA, PLACE));
  return { world, card: await only(world) };
};

describe("a sentence of a lesson", () => {
  test("is kept with its words from the lesson and the way back to it", async () => {
    const { world, card } = await kept();
    expect(paragraphsOf(BODY)[7]?.text).toBe(WORDS);
    expect(card).toMatchObject({ words: WORDS, origin: { kind: "lesson", course: "kurs", lesson: "eins", paragraph: 8, language: "de" } });
    expect(granted(await seeCard(world, ADA, card.id, "de")).source).toEqual({ kind: "lesson", course: "kurs", lesson: "eins", paragraph: 8, title: { text: "Lektion eins", language: "de" } });
    expect(await seeKeptWords(world, ADA, "kurs", "eins")).toEqual([WORDS]);
  });

  test("in German where the English lesson is missing is marked as German", async () => {
    const world = await openWorld();
    granted(await keepParagraph(world, ADA, { ...PLACE, language: "en" }));
    expect((await only(world)).origin).toMatchObject({ language: "de" });
  });

  test("clicked twice at once is one fact", async () => {
    const world = await openWorld();
    await Promise.all([keepParagraph(world, ADA, PLACE), keepParagraph(world, ADA, PLACE)]);
    expect(await factTypes(world)).toEqual(["card-kept"]);
  });

  test("can be taken out at its paragraph, once", async () => {
    const { world } = await kept();
    granted(await dropParagraph(world, ADA, PLACE));
    granted(await dropParagraph(world, ADA, PLACE));
    expect(await factTypes(world)).toEqual(["card-kept", "card-dropped"]);
    expect(await seeKeptWords(world, ADA, "kurs", "eins")).toEqual([]);
  });

  test.each([{ paragraph: 0 }, { paragraph: 9 }, { lesson: "drei" }, { course: "nichts" }])("that is not there is refused: %j", async (wrong) => {
    const world = await openWorld();
    expect(await keepParagraph(world, ADA, { ...PLACE, ...wrong })).toEqual({ refused: "not-found" });
    expect(await dropParagraph(world, ADA, { ...PLACE, ...wrong })).toEqual({ refused: "not-found" });
  });

  test("of a course that is gone keeps its words without the way back", async () => {
    const { world, card } = await kept();
    world.publish({ courses: [] });
    expect(granted(await seeCard(world, ADA, card.id, "de"))).toEqual({ id: card.id, kept: card, uses: 0, courses: [] });
  });
});

describe("a card", () => {
  test("of somebody else is missing", async () => {
    const { world, card } = await kept();
    const deeds = [seeCard(world, BEN, card.id, "de"), changeCard(world, BEN, card.id, { title: "", words: "x" }), dropCard(world, BEN, card.id), restoreCard(world, BEN, card.id), noteCardUse(world, BEN, card.id)];
    expect(await Promise.all(deeds)).toEqual(Array(5).fill({ refused: "not-found" }));
    expect(await seeDroppedCard(world, BEN, card.id)).toBeUndefined();
  });

  test("is changed, dropped, and put back with the change", async () => {
    const { world, card } = await kept();
    granted(await changeCard(world, ADA, card.id, { title: "Fragen", words: "Zuerst fragen." }));
    granted(await dropCard(world, ADA, card.id));
    expect(granted(await seeToolbox(world, ADA)).kept).toEqual([]);
    expect(await seeDroppedCard(world, ADA, card.id)).toMatchObject({ title: "Fragen" });
    granted(await restoreCard(world, ADA, card.id));
    expect(await only(world)).toMatchObject({ id: card.id, title: "Fragen", words: "Zuerst fragen.", said: WORDS });
  });

  test("that is given is kept once and cannot be changed; an unknown one is refused", async () => {
    const world = await openWorld();
    granted(await keepGivenCard(world, ADA, "P01"));
    granted(await keepGivenCard(world, ADA, "P01"));
    expect(await factTypes(world)).toEqual(["card-kept"]);
    expect(await changeCard(world, ADA, "P01", { title: "", words: "x" })).toEqual({ refused: "not-found" });
    expect(await keepGivenCard(world, ADA, "W99")).toEqual({ refused: "not-found" });
    expect(await seeCard(world, ADA, "W99", "de")).toEqual({ refused: "not-found" });
    expect(granted(await seeCard(world, ADA, "W06", "de"))).toEqual({ id: "W06", uses: 0, courses: [] });
  });

  test("in own words is written", async () => {
    const world = await openWorld();
    granted(await writeCard(world, ADA, { title: "Mein Satz", words: "Ich frage zuerst." }, "en"));
    expect(await only(world)).toMatchObject({ title: "Mein Satz", words: "Ich frage zuerst.", origin: { kind: "own", language: "en" } });
    expect(granted(await seeCard(world, ADA, (await only(world)).id, "de")).source).toBeUndefined();
  });

  test("shown twice on one day counts once", async () => {
    const world = await openWorld();
    granted(await noteCardUse(world, ADA, "L01"));
    granted(await noteCardUse(world, ADA, "L01"));
    expect(granted(await seeToolbox(world, ADA)).uses).toEqual({ L01: 1 });
    expect(await noteCardUse(world, ADA, "L99")).toEqual({ refused: "not-found" });
  });

  test("above the limit is refused", async () => {
    const world = await openWorld();
    const facts = Array.from({ length: CARD_LIMITS.cards }, (_, index) => ({ type: "card-kept" as const, at: "2026-11-22T09:30:00.000Z", card: `c${index}`, origin: { kind: "own" as const, language: "de" as const }, words: `Satz ${index}` }));
    await world.store.learners.commit({ learner: "ada", authority: "musterstadt", expectedVersion: 0, facts });
    expect(await keepGivenCard(world, ADA, "P01")).toEqual({ refused: "toolbox-full" });
    expect(await keepParagraph(world, ADA, PLACE)).toEqual({ refused: "toolbox-full" });
    expect(granted(await seeToolbox(world, ADA)).kept[0]?.id).toBe(`c${CARD_LIMITS.cards - 1}`);
  });

  test("needs somebody who learns", async () => {
    const world = await openWorld();
    const nobody = { ...ADA, roles: [] as readonly Role[] };
    expect([await seeToolbox(world, nobody), await seeCard(world, nobody, "P01", "de"), await keepGivenCard(world, nobody, "P01")]).toEqual(Array(3).fill({ refused: "not-permitted" }));
  });
});

describe("the tool of a debrief", () => {
  test("is kept with the way back to its scene, and the debrief knows it", async () => {
    const world = await openWorld();
    const attempt = await playScene(world);
    expect(granted(await seeDebrief(world, ADA, SCENE, attempt, "de")).toolKept).toBe(false);
    granted(await keepDebriefTool(world, ADA, SCENE, attempt));
    expect(granted(await seeDebrief(world, ADA, SCENE, attempt, "de")).toolKept).toBe(true);
    expect(granted(await seeCard(world, ADA, "W05", "de")).source).toEqual({ kind: "scene", scenario: SCENE, title: { text: "Kleine Szene", language: "de" } });
  });

  test("of somebody else's or another attempt is missing", async () => {
    const world = await openWorld();
    const attempt = await playScene(world);
    expect(await keepDebriefTool(world, BEN, SCENE, attempt)).toEqual({ refused: "not-found" });
    expect(await keepDebriefTool(world, ADA, "andere", attempt)).toEqual({ refused: "not-found" });
  });
});

describe("the toolbox elsewhere", () => {
  test("shows the last three cards on the home", async () => {
    const { world, card } = await kept();
    for (const id of ["P01", "P02", "P03"]) granted(await keepGivenCard(world, ADA, id));
    expect(granted(await seeHome(world, ADA, "de")).cards.map(({ id }) => id)).toEqual(["P03", "P02", "P01"]);
    expect(card.id).not.toBe("P03");
  });

  test("is told in the own data and can be deleted whole, and nothing else goes with it", async () => {
    const { world, card } = await kept();
    granted(await changeCard(world, ADA, card.id, { title: "Fragen", words: "Zuerst fragen." }));
    granted(await keepGivenCard(world, ADA, "P01"));
    const told = granted(await seeOwnDays(world, ADA, "de", 1)).days.flatMap(({ facts }) => facts);
    expect(told).toMatchObject([
      { type: "card-kept", part: "cards", what: { text: "Lektion eins" }, words: [{ text: WORDS }] },
      { type: "card-changed", part: "cards", words: [{ text: "Fragen: Zuerst fragen." }] },
      { type: "card-kept", part: "cards", card: "P01", words: [] },
    ]);
    expect(granted(await seePrivateParts(world, ADA, ["cards"]))).toMatchObject({ counts: { cards: 3, notes: 0 }, taken: 3, unfinished: [] });
    expect(await forgetPrivateParts(world, ADA, ["cards"])).toBe(3);
    expect(granted(await seeToolbox(world, ADA)).kept).toEqual([]);
  });
});

describe("the courses of a card", () => {
  test("are those that there are and that the learner may see", async () => {
    const world = await openWorld();
    expect(granted(await seeCard(world, ADA, "W01", "en")).courses).toEqual([{ id: "kurs", title: { text: "Kleiner Kurs (en)", language: "en" } }]);
    expect(granted(await seeCard(world, ADA, "W06", "en")).courses).toEqual([]);
    world.publish({ courses: [] });
    expect(granted(await seeCard(world, ADA, "W01", "en")).courses).toEqual([]);
  });
});
