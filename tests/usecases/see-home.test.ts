import { describe, expect, test } from "vitest";
import { assignCourse } from "~/usecases/assign-course";
import { beginCourse } from "~/usecases/begin-course";
import { beginScenario } from "~/usecases/begin-scenario";
import { closeDebrief } from "~/usecases/close-debrief";
import { finishLesson } from "~/usecases/finish-lesson";
import { makeMove } from "~/usecases/make-move";
import { revokeCertificate } from "~/usecases/revoke-certificate";
import { seeCalendar } from "~/usecases/see-calendar";
import { seeCourse, seeCourses } from "~/usecases/see-courses";
import { seeHome } from "~/usecases/see-home";
import { smallScenario, withScene, words } from "../fixtures/scenario";
import { ADA, complete, COURSE, finishLessons, granted, HR, NO_CHECK, openWorld, playScene, SCENE, turnOf, WITH_SCENE, type World } from "./world";

const BOTH = [COURSE, NO_CHECK];
const home = async (world: World, who = ADA) => granted(await seeHome(world, who, "de"));
const assign = (world: World, course: string, due?: string, target: Parameters<typeof assignCourse>[2]["target"] = { kind: "authority" }) =>
  assignCourse(world, HR, { course, target, mandatory: true, ...(due === undefined ? {} : { due }) });

describe("what next", () => {
  test("with nothing begun or assigned three short scenes are suggested", async () => {
    const seen = await home(await openWorld(BOTH));
    expect(seen).toMatchObject({ name: "Ada Öztürk", due: [], open: [], finished: [] });
    expect(seen.next).toBeUndefined();
    expect(seen.suggestions.map(({ id, minutes }) => [id, minutes])).toEqual([[SCENE, smallScenario().minutes]]);
  });

  test("a conversation under way comes first, with its line and moment", async () => {
    const world = await openWorld([WITH_SCENE]);
    await beginCourse(world, ADA, WITH_SCENE.id);
    const { attempt } = granted(await beginScenario(world, ADA, SCENE, false));
    granted(await makeMove(world, ADA, SCENE, { attempt, turn: await turnOf(world), at: 0, chosen: ["o1"] }));
    const { next } = await home(world);
    expect(next).toMatchObject({ kind: "scenario", scenario: SCENE, attempt, moment: { scene: "s3" }, place: { course: WITH_SCENE.title, total: 4 } });
    for (const later of ["Rede s4", "Hinweis m1", "Beleg m1"]) expect(JSON.stringify(next)).not.toContain(later);
  });

  test("after its end the debrief, and after that the course", async () => {
    const world = await openWorld([WITH_SCENE]);
    await beginCourse(world, ADA, WITH_SCENE.id);
    const attempt = await playScene(world);
    expect((await home(world)).next).toMatchObject({ kind: "debrief", attempt, place: { total: 4 } });
    await closeDebrief(world, ADA, SCENE, attempt);
    expect((await home(world)).next).toMatchObject({ kind: "task", course: "kurs", position: 1, total: 4 });
  });

  test("the first part that is not done, whatever was done after it", async () => {
    const world = await openWorld();
    await beginCourse(world, ADA, COURSE.id);
    await finishLesson(world, ADA, COURSE.id, "zwei", true);
    expect((await home(world)).next).toMatchObject({ kind: "task", task: { kind: "lesson", lesson: { id: "eins" } }, position: 1, total: 3 });
  });

  test.each([["kurs", "ohne"], ["ohne", "kurs"]])("of two begun courses the one begun last: %s, then %s", async (first, last) => {
    const world = await openWorld(BOTH);
    await beginCourse(world, ADA, first);
    world.clock = "2026-11-23T09:00:00.000Z";
    await beginCourse(world, ADA, last);
    expect((await home(world)).next).toMatchObject({ kind: "task", course: last });
  });

  test("of courses that were not begun the one due first", async () => {
    const world = await openWorld(BOTH);
    await assign(world, "kurs", "2026-12-24");
    await assign(world, "ohne", "2026-12-04");
    expect((await home(world)).next).toMatchObject({ kind: "task", course: "ohne" });
  });

  test("another attempt at a scene that was closed once does not press", async () => {
    const world = await openWorld();
    await closeDebrief(world, ADA, SCENE, await playScene(world));
    await beginScenario(world, ADA, SCENE, false);
    expect((await home(world)).next).toBeUndefined();
  });
});

describe("what is due", () => {
  test("stands in the order of the days, the earliest day of each course", async () => {
    const world = await openWorld(BOTH);
    await assign(world, "kurs", "2026-12-24");
    await assign(world, "kurs", "2027-01-31");
    await assign(world, "ohne", "2026-12-04");
    expect((await home(world)).due).toMatchObject([{ course: "ohne", due: "2026-12-04", mandatory: true }, { course: "kurs", due: "2026-12-24" }]);
  });

  test("is not what concerns other people or units", async () => {
    const world = await openWorld(BOTH);
    await assign(world, "kurs", "2026-12-24", { kind: "unit", unit: "leitung" });
    await assign(world, "ohne", "2026-12-24", { kind: "person", person: "ben" });
    expect(await home(world)).toMatchObject({ due: [], open: [] });
  });

  test("without a day is open", async () => {
    const world = await openWorld(BOTH);
    await assign(world, "ohne");
    expect((await home(world)).open).toMatchObject([{ course: "ohne", done: 0, total: 2, begun: false }]);
  });

  test("is said on the course's page, too", async () => {
    const world = await openWorld(BOTH);
    await assign(world, "kurs", "2026-12-24", { kind: "person", person: "ada" });
    expect(granted(await seeCourse(world, ADA, "kurs")).due).toEqual({ day: "2026-12-24", mandatory: true });
  });
});

describe("what is finished", () => {
  test("stands with day, certificate and end", async () => {
    const world = await openWorld(BOTH);
    await assign(world, "kurs", "2026-12-24");
    const certificate = await complete(world);
    expect(await home(world)).toMatchObject({ due: [], open: [], finished: [{ course: "kurs", completedAt: world.clock, certificate, validUntil: "2028-11-23" }] });
  });

  test("a course that was revoked is open again, and due", async () => {
    const world = await openWorld(BOTH);
    await assign(world, "kurs", "2026-12-24");
    await revokeCertificate(world, HR, await complete(world), "Verwechslung");
    const seen = await home(world);
    expect(seen.finished).toEqual([]);
    expect(seen.due).toMatchObject([{ course: "kurs", done: 0, total: 3, begun: false }]);
    expect(seen.next).toMatchObject({ kind: "task", course: "kurs", position: 1 });
  });

  test("an assigned course is open again from the day after its last valid one", async () => {
    const world = await openWorld(BOTH);
    await assign(world, "kurs");
    await complete(world);
    world.clock = "2028-11-23T12:00:00.000Z";
    expect((await home(world)).finished).toHaveLength(1);
    world.clock = "2028-11-24T12:00:00.000Z";
    expect(await home(world)).toMatchObject({ finished: [], open: [{ course: "kurs", done: 0, begun: false }] });
  });
});

describe("the catalogue", () => {
  test("says where the learner stands, and lists scenes that no course asks for", async () => {
    const other = smallScenario({ id: "s98-andere" });
    const world = await openWorld([WITH_SCENE, NO_CHECK], [{ version: "v1", scenario: smallScenario() }, { version: "v1", scenario: other }]);
    await finishLessons(world, ADA, NO_CHECK);
    const { courses, single } = await seeCourses(world, ADA);
    expect(courses).toMatchObject([{ id: "kurs", state: "not-begun", minutes: 35 }, { id: "ohne", state: "done", minutes: 25, units: 1 }]);
    expect(single.map(({ scenario }) => scenario.id)).toEqual(["s98-andere"]);
  });

  test("scenes and tastes name people, never by their mark", async () => {
    const marked = withScene("s1", (scene) => ({ ...scene, speech: words("Ich bin {yildiz}.") }), smallScenario({ briefing: { role: words("R"), situation: words("S"), goal: words("{yildiz} geht.") } }));
    const alone = await openWorld([], [{ version: "v1", scenario: marked }]);
    expect((await seeCourses(alone, ADA)).single[0]?.scenario.briefing.goal.de).toBe("Frau Yıldız geht.");
    const world = await openWorld([WITH_SCENE], [{ version: "v1", scenario: marked }]);
    expect(granted(await seeCourse(world, ADA, "kurs")).taster?.moment?.speech.spans).toEqual([{ text: "Ich bin Frau Yıldız." }]);
  });

  test("a course page lists every part with its state and a taste of the first scene", async () => {
    const world = await openWorld([WITH_SCENE]);
    await beginCourse(world, ADA, "kurs");
    await finishLesson(world, ADA, "kurs", "eins", true);
    const attempt = await playScene(world);
    const seen = granted(await seeCourse(world, ADA, "kurs"));
    expect(seen.tasks.map(({ kind, state }) => `${kind} ${state}`)).toEqual(["lesson done", "lesson not-begun", "scenario begun", "check not-begun"]);
    expect(seen.tasks[2]).toMatchObject({ attempt, debriefOpen: true });
    expect(seen.taster).toMatchObject({ scenario: SCENE, moment: { speech: { spans: [{ text: "Rede s1" }] } } });
  });

  test("trying the first answers keeps nothing, whoever does so", async () => {
    const world = await openWorld([WITH_SCENE]);
    const tried = granted(await seeCourse(world, ADA, "kurs", "de", [["c1"], ["a1"]])).taster;
    expect([tried?.moment?.scene, tried?.said?.texts[0]?.text]).toEqual(["s3", "Satz a1"]);
    expect(await world.store.learners.read(ADA.person)).toMatchObject({ version: 0, facts: [] });
    await beginCourse(world, ADA, "kurs");
    const before = await world.store.learners.read(ADA.person);
    const { begun, tasks } = granted(await seeCourse(world, ADA, "kurs", "de", [["o1"]]));
    expect([begun, tasks.find(({ kind }) => kind === "scenario")?.state]).toEqual([true, "not-begun"]);
    expect(await world.store.learners.read(ADA.person)).toEqual(before);
    expect((await home(world)).next?.kind).toBe("task");
  });

  test("an unknown course is refused", async () => {
    expect(await seeCourse(await openWorld(), ADA, "nichts")).toEqual({ refused: "not-found" });
  });
});

test("somebody without an account has no home", async () => {
  expect(await seeHome(await openWorld(), { ...ADA, person: "weg" }, "de")).toEqual({ refused: "not-found" });
});

test("it is today where the authority is", async () => {
  const world = await openWorld();
  world.clock = "2026-11-23T23:30:00.000Z";
  expect(await seeCalendar(world, ADA)).toEqual({ today: "2026-11-24", timeZone: "Europe/Berlin" });
});
