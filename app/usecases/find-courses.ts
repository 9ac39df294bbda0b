import { choicesIn, isFound, queryAmong, type CatalogueAsked, type CatalogueChoices, type CatalogueQuery, type Offer } from "../core/course/catalogue-query";
import { minutesOf, type Course } from "../core/course/model";
import type { Actor } from "../core/organisation/model";
import { DIMENSIONS, type Dimension, type Scenario } from "../core/scenario/model";
import { inLanguage, type Language, type Words } from "../core/words";
import type { ScenarioAtVersion } from "../content/port";
import type { Deps } from "./deps";
import { seeCourses, type CourseListed } from "./see-courses";
import { visibleCourses } from "./visible-course";

export type CatalogueFound = {
  readonly courses: readonly CourseListed[];
  readonly single: readonly ScenarioAtVersion[];
  /** How many there are without a query. */
  readonly all: number;
  readonly choices: CatalogueChoices;
  readonly query: CatalogueQuery;
  /** Something was asked for that does not exist here. */
  readonly ignored: boolean;
};

/** The catalogue as far as it fits a query. Nobody keeps what was looked for. */
export async function findCourses(deps: Deps, actor: Actor, asked: CatalogueAsked, language: Language): Promise<CatalogueFound> {
  const [{ courses, single }, visible] = await Promise.all([seeCourses(deps, actor), visibleCourses(deps, actor)]);
  const offered = new Map(await Promise.all(visible.map(async (course) => [course.id, await courseOffer(deps, course, language)] as const)));
  const scenes = single.map((one) => ({ one, offer: sceneOffer(one.scenario, language) }));
  const choices = choicesIn([...offered.values(), ...scenes.map(({ offer }) => offer)]);
  const { query, ignored } = queryAmong(choices, asked);
  return {
    courses: courses.filter(({ id }) => isFoundAmong(offered.get(id), query)),
    single: scenes.filter(({ offer }) => isFound(offer, query)).map(({ one }) => one),
    all: courses.length + single.length,
    choices, query, ignored,
  };
}

function isFoundAmong(offer: Offer | undefined, query: CatalogueQuery): boolean {
  return offer !== undefined && isFound(offer, query);
}

function sceneOffer(scenario: Scenario, language: Language): Offer {
  const { title, briefing, minutes } = scenario;
  return { minutes, topics: topicsOf(scenario), spoken: spokenIn(scenario), texts: inWords(language, title, briefing.goal) };
}

/** A course practises what its scenes do; without scenes it is about what its questions ask most. */
async function courseOffer(deps: Pick<Deps, "catalogue">, course: Course, language: Language): Promise<Offer> {
  const found = await Promise.all(course.requiredScenarios.map(({ id, version }) => deps.catalogue.scenario(id, version)));
  const scenarios = found.flatMap((one) => (one ? [one.scenario] : []));
  const topics = scenarios.length > 0 ? scenarios.flatMap(topicsOf) : mostAsked(await deps.catalogue.questions(course));
  return { minutes: minutesOf(course), topics: [...new Set(topics)], spoken: [...new Set(scenarios.flatMap(spokenIn))], texts: inWords(language, course.title, course.summary) };
}

/** Scenes name first what they are mainly there for; most touch everything. */
function topicsOf({ dimensions }: Scenario): readonly Dimension[] {
  return dimensions.slice(0, 1);
}

function spokenIn({ phrases }: Scenario): readonly string[] {
  return [...new Set(phrases.map(({ lang }) => lang))];
}

function mostAsked(questions: readonly { readonly dimension: Dimension }[]): readonly Dimension[] {
  const count = (one: Dimension) => questions.filter(({ dimension }) => dimension === one).length;
  const most = Math.max(0, ...DIMENSIONS.map(count));
  return most === 0 ? [] : DIMENSIONS.filter((one) => count(one) === most).slice(0, 1);
}

function inWords(language: Language, ...words: readonly Words[]): readonly string[] {
  return words.map((one) => inLanguage(one, language).text);
}
