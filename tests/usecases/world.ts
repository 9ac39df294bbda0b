import type { Catalogue } from "~/content/port";
import { editDraft, playDraft, problemPaths } from "~/content/draft-door";
import type { Course } from "~/core/course/model";
import type { Actor, Role } from "~/core/organisation/model";
import { isRefusal, type Refusal } from "~/core/refusal";
import type { Scenario } from "~/core/scenario/model";
import type { Store } from "~/store/port";
import { assignCourse } from "~/usecases/assign-course";
import { answerQuestion } from "~/usecases/answer-question";
import { beginCourse } from "~/usecases/begin-course";
import { beginScenario } from "~/usecases/begin-scenario";
import { closeDebrief } from "~/usecases/close-debrief";
import { finishLesson } from "~/usecases/finish-lesson";
import { makeMove } from "~/usecases/make-move";
import { COURSE, lesson, POOL, smallCatalogue } from "../fixtures/course";
import { smallScenario, words } from "../fixtures/scenario";
import { fixedDeps } from "../http/fixture";
import { NO_OWN_COURSES } from "../fixtures/own-courses";

export { COURSE, POOL };
export const SCENE = "s99-klein";

/** The small course that also asks for the small scene. */
export const WITH_SCENE: Course = { ...COURSE, requiredScenarios: [{ id: SCENE, version: "v1", title: words("Kleine Szene"), minutes: 5 }] };
/** Two lessons and nothing else: its document confirms attendance. */
export const NO_CHECK: Course = { ...COURSE, id: "ohne", code: "K2", title: words("Kurs ohne Fragen"), assessment: { kind: "none" }, validityMonths: undefined };

export const RIGHT: Readonly<Record<string, readonly string[]>> = { eine: ["richtig"], mehrere: ["m-richtig", "m-auch"], folge: ["zuerst", "dann"], paare: ["l1=r1", "l2=r2"], kurz: ["ja"] };
export const WRONG: Readonly<Record<string, readonly string[]>> = { eine: ["falsch"], mehrere: ["m-falsch"], folge: ["dann", "zuerst"], paare: ["l1=r2", "l2=r1"], kurz: ["nein"] };

export type Published = { readonly courses: readonly Course[]; readonly scenarios: readonly { readonly version: string; readonly scenario: Scenario; readonly authority?: string }[] };

/** A catalogue whose content can be published anew: the last version of an id is the present one, all stay readable. */
export function catalogueOf(published: { current: Published }): Catalogue {
  const small = smallCatalogue();
  const courses = () => published.current.courses;
  const scenarios = () => published.current.scenarios;
  const withdrawn = new Set<string>();
  return {
    ...NO_OWN_COURSES,
    ...small,
    courses: async () => [...new Map(courses().map((course) => [course.id, course])).values()],
    course: async (id, version) => courses().findLast((course) => course.id === id && (version === undefined || course.version === version)),
    lesson: async (course, id, language) => {
      const found = courses().find((one) => one.id === course.id && one.version === course.version);
      return language === "de" && found?.lessons.some((one) => one.id === id) ? lesson(id) : undefined;
    },
    questions: async () => POOL,
    scenarios: async () => [...new Map(scenarios().filter((one) => !withdrawn.has(one.scenario.id)).map((one) => [one.scenario.id, one])).values()],
    scenario: async (id, version) => version === undefined && withdrawn.has(id) ? undefined : scenarios().findLast((one) => one.scenario.id === id && (version === undefined || one.version === version)),
    reviewScenario: async (id) => {
      const found = scenarios().findLast((one) => one.scenario.id === id);
      return found && { ...found, problems: [], walked: { states: 12, complete: true } };
    },
    problemPaths,
    editDraft,
    playDraft,
    checkScenario: async (id, sources) => ({
      readable: ![...sources.values()].some((text) => text.includes("unlesbar")),
      problems: id === "kaputt" || [...sources.values()].some((text) => text.includes("unlesbar")) ? [{ severity: "error", code: "scene-unknown", message: "Diese Szene gibt es nicht.", file: "a.yaml", line: 3, column: 1 }] : [],
      ...(id === SCENE ? { scenario: smallScenario({ title: words("Neue Fassung") }) } : ownScenario(id, sources)),
    }),
    scenarioSources: async (id, version) => {
      const found = scenarios().findLast((one) => one.scenario.id === id && (version === undefined || one.version === version));
      return found && { [`${id}.yaml`]: found.scenario.title.de };
    },
    publishOwn: async (id, sources, _today, authority) => {
      const { scenario } = ownScenario(id, sources);
      if (!scenario) return { problems: [] };
      const version = `v-${scenario.title.de}`;
      const kept = scenarios().filter((one) => !(one.scenario.id === id && one.version === version));
      published.current = { ...published.current, scenarios: [...kept, { version, scenario, authority }] };
      withdrawn.delete(id);
      return { problems: [], version };
    },
    withdrawScenario: async (id) => void withdrawn.add(id),
    patterns: async () => [{ id: "muster", title: words("Muster"), sources: { "muster.yaml": 'id: muster\ntitle: "Muster"\n', "muster.en.yaml": "scenario: muster\n" } }],
  };
}

/** A draft whose German file begins with `gut: ` compiles to the small scenario under that title. */
function ownScenario(id: string, sources: ReadonlyMap<string, string>): { readonly scenario?: Scenario } {
  const title = /^gut: (.*)$/mu.exec(sources.get(`${id}.yaml`) ?? "")?.[1];
  return title === undefined ? {} : { scenario: smallScenario({ id, title: words(title) }) };
}

const NAMES: readonly (readonly [string, string, string, string, readonly Role[]])[] = [
  ["ada", "Ada Öztürk", "musterstadt", "schalter", ["learner"]],
  ["ben", "Ben Zander", "musterstadt", "leitung", ["learner"]],
  ["hr", "Hanna Personal", "musterstadt", "leitung", ["learner", "hr"]],
  ["tom", "Tom Trainer", "musterstadt", "leitung", ["learner", "trainer"]],
  ["rat", "Rita Rat", "musterstadt", "leitung", ["learner", "staff-council"]],
  ["adm", "Adam Admin", "musterstadt", "leitung", ["learner", "administrator"]],
  ["lea", "Lea Fern", "musterland", "fern", ["learner"]],
  ["lhr", "Lars Fern", "musterland", "fern", ["learner", "hr", "trainer", "administrator", "staff-council"]],
];

/** Who is asking, with the roles of the list above. */
export function actor(person: string): Actor {
  const found = NAMES.find(([id]) => id === person);
  if (!found) throw new Error(`nobody is called ${person}`);
  return { person, authority: found[2], roles: found[4] };
}

export const [ADA, BEN, HR, TOM, RAT, ADM, LEA, LHR] = NAMES.map(([id]) => actor(id)) as [Actor, Actor, Actor, Actor, Actor, Actor, Actor, Actor];

/** Two authorities that see nothing of each other, and what was published. */
export async function openWorld(courses: readonly Course[] = [COURSE], scenarios: Published["scenarios"] = [{ version: "v1", scenario: smallScenario() }]) {
  const published = { current: { courses, scenarios } };
  let codes = 0;
  const deps = Object.assign(fixedDeps(), { catalogue: catalogueOf(published), newCode: () => `C0DE${String((codes += 1)).padStart(12, "0")}` });
  for (const [id, name] of [["musterstadt", "Stadt Musterstadt"], ["musterland", "Kreis Musterland"]] as const) {
    await deps.store.organisation.saveAuthority({ id, name, land: "BW", place: name, timeZone: "Europe/Berlin", demonstration: false });
  }
  for (const [id, authority, name] of [["schalter", "musterstadt", "Schalter"], ["leitung", "musterstadt", "Leitung"], ["fern", "musterland", "Fern"]] as const) {
    await deps.store.organisation.saveUnit({ id, authority, name });
  }
  for (const [id, name, authority, unit, roles] of NAMES) {
    await deps.store.people.save({ id, name, authority, unit, roles, email: `${id}@x.example`, active: true, createdAt: "2026-01-01T00:00:00.000Z" });
  }
  return Object.assign(deps, {
    publish: (next: Partial<Published>) => void (published.current = { ...published.current, ...next }),
  });
}
export type World = Awaited<ReturnType<typeof openWorld>>;

/** The same world in which one part of the store answers otherwise. */
export function withStore<Part extends keyof Store>(world: World, part: Part, change: Partial<Store[Part]>): World {
  return Object.assign({ ...world }, { store: { ...world.store, [part]: { ...(world.store[part] as object), ...change } } });
}

/** The value of something that must not be refused. */
export function granted<Value>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new Error(`refused: ${value.refused}`);
  return value;
}

export async function factTypes(world: World, person = "ada"): Promise<readonly string[]> {
  return (await world.store.learners.read(person)).facts.map(({ type }) => type);
}

export async function finishLessons(world: World, who: Actor = ADA, course: Course = COURSE) {
  granted(await beginCourse(world, who, course.id));
  for (const { id } of course.lessons) granted(await finishLesson(world, who, course.id, id, true));
}

/** Answers a whole round; the named questions wrongly. */
export async function answerAll(world: World, who: Actor = ADA, wrong: readonly string[] = []) {
  const all = Object.keys(RIGHT).map((question) => ({ question, answer: (wrong.includes(question) ? WRONG : RIGHT)[question] ?? [] }));
  for (const command of all) granted(await answerQuestion(world, who, COURSE.id, command));
}

/** Begins the scene and plays it to the good ending; answers the attempt. */
export async function playScene(world: World, who: Actor = ADA): Promise<string> {
  const { attempt } = granted(await beginScenario(world, who, SCENE, false));
  for (const [at, chosen] of ["o1", "m1", "d1"].entries()) {
    granted(await makeMove(world, who, SCENE, { attempt, turn: await turnOf(world, who), at, chosen: [chosen] }));
  }
  return attempt;
}

/** Number of the last fact: after a move the attempt's turn. */
export async function turnOf(world: World, who: Actor = ADA): Promise<number> {
  return (await world.store.learners.read(who.person)).version;
}

/** Everything a course with check and scene asks for; answers the certificate's id. */
export async function complete(world: World, who: Actor = ADA, course: Course = COURSE): Promise<string> {
  await finishLessons(world, who, course);
  if (course.assessment.kind === "check") await answerAll(world, who);
  if (course.requiredScenarios.length > 0) granted(await closeDebrief(world, who, SCENE, await playScene(world, who)));
  const issued = (await world.store.learners.read(who.person)).certificates.at(-1);
  if (!issued) throw new Error("no certificate was issued");
  return issued.certificate.id;
}

/** Ada is done with one course, Ben has only begun; the unit at the counter was assigned the other until yesterday. */
export async function year() {
  const world = await openWorld([COURSE, NO_CHECK]);
  await complete(world);
  await complete(world, LEA);
  await beginCourse(world, BEN, COURSE.id);
  await assignCourse(world, HR, { course: NO_CHECK.id, target: { kind: "unit", unit: "schalter" }, mandatory: true, due: "2026-11-22" });
  return world;
}
