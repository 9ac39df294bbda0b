import { describe, expect, test } from "vitest";
import { answerLessonQuestion } from "~/usecases/answer-lesson-question";
import { beginCourse } from "~/usecases/begin-course";
import { finishLesson } from "~/usecases/finish-lesson";
import { openLesson } from "~/usecases/open-lesson";
import { revokeCertificate } from "~/usecases/revoke-certificate";
import { seeCourse } from "~/usecases/see-courses";
import { writeIntention, writeLessonNote } from "~/usecases/write-note";
import { ADA, answerAll, BEN, complete, COURSE, factTypes, finishLessons, granted, HR, NO_CHECK, openWorld, playScene } from "./world";

const opened = async (world: Awaited<ReturnType<typeof openWorld>>, who = ADA) => granted(await openLesson(world, who, COURSE.id, "eins", "de"));

describe("beginning a course", () => {
  test("twice is harmless", async () => {
    const world = await openWorld();
    await beginCourse(world, ADA, COURSE.id);
    expect(granted(await beginCourse(world, ADA, COURSE.id)).facts).toEqual([]);
    expect(await factTypes(world)).toEqual(["enrolled"]);
  });

  test("pins the version of that day", async () => {
    const world = await openWorld();
    await beginCourse(world, ADA, COURSE.id);
    world.publish({ courses: [COURSE, { ...COURSE, version: "v2" }] });
    await beginCourse(world, BEN, COURSE.id);
    expect(granted(await seeCourse(world, ADA, COURSE.id))).toMatchObject({ course: { version: "v1" }, newer: true });
    expect(granted(await seeCourse(world, BEN, COURSE.id))).toMatchObject({ course: { version: "v2" }, newer: false });
  });

  test("of an unknown course is refused", async () => {
    expect(await beginCourse(await openWorld(), ADA, "nichts")).toEqual({ refused: "not-found" });
  });

  test("again after a valid certificate changes nothing", async () => {
    const world = await openWorld();
    await complete(world);
    expect(granted(await beginCourse(world, ADA, COURSE.id)).facts).toEqual([]);
  });

  test("again after a revocation starts anew and leads to a new certificate", async () => {
    const world = await openWorld();
    const first = await complete(world);
    await revokeCertificate(world, HR, first, "Verwechslung");
    expect(granted(await beginCourse(world, ADA, COURSE.id)).facts).toMatchObject([{ type: "enrolled" }]);
    expect(granted(await beginCourse(world, ADA, COURSE.id)).facts).toEqual([]);
    expect(await complete(world)).not.toBe(first);
  });

  test("again is possible from the day after the last valid one", async () => {
    const world = await openWorld();
    await complete(world);
    world.clock = "2028-11-23T22:30:00.000Z";
    expect(granted(await beginCourse(world, ADA, COURSE.id)).facts).toEqual([]);
    world.clock = "2028-11-23T23:30:00.000Z";
    expect(granted(await beginCourse(world, ADA, COURSE.id)).facts).toMatchObject([{ type: "enrolled" }]);
  });
});

describe("opening a lesson", () => {
  test("is remembered once", async () => {
    const world = await openWorld();
    await beginCourse(world, ADA, COURSE.id);
    await opened(world);
    expect(await opened(world)).toMatchObject({ begun: true, done: false, position: 1, next: { id: "zwei" } });
    expect(await factTypes(world)).toEqual(["enrolled", "lesson-opened"]);
  });

  test("before the course was begun is possible and leaves no trace", async () => {
    const world = await openWorld();
    expect(await opened(world)).toMatchObject({ begun: false });
    expect(await factTypes(world)).toEqual([]);
  });

  test("in a language it does not exist in shows the German one", async () => {
    const seen = granted(await openLesson(await openWorld(), ADA, COURSE.id, "zwei", "en"));
    expect(seen).toMatchObject({ lesson: { language: "de" }, previous: { id: "eins" } });
  });

  test.each([["nichts", "eins"], [COURSE.id, "drei"]])("of %s called %s is refused", async (course, lesson) => {
    expect(await openLesson(await openWorld(), ADA, course, lesson, "de")).toEqual({ refused: "not-found" });
  });

  test("brings the people drawn in it, and nobody else", async () => {
    expect(Object.keys((await opened(await openWorld())).people)).toEqual(["yildiz"]);
  });

  test("shows nobody else's notes and answers", async () => {
    const world = await openWorld();
    await beginCourse(world, BEN, COURSE.id);
    await writeLessonNote(world, BEN, COURSE.id, "eins", "gedanke", "Nur für mich");
    await answerLessonQuestion(world, BEN, COURSE.id, "eins", "frage", ["b"]);
    expect(await opened(world)).toMatchObject({ texts: {}, answers: {} });
  });
});

describe("finishing a lesson", () => {
  test("can be taken back while the course is not completed", async () => {
    const world = await openWorld();
    await beginCourse(world, ADA, COURSE.id);
    await finishLesson(world, ADA, COURSE.id, "eins", true);
    await finishLesson(world, ADA, COURSE.id, "eins", false);
    expect(await factTypes(world)).toEqual(["enrolled", "lesson-done", "lesson-reopened"]);
    expect((await opened(world)).done).toBe(false);
  });

  test("cannot be taken back afterwards", async () => {
    const world = await openWorld();
    await complete(world);
    expect(granted(await finishLesson(world, ADA, COURSE.id, "eins", false)).facts).toEqual([]);
  });

  test("taking back what was not done changes nothing", async () => {
    const world = await openWorld();
    await beginCourse(world, ADA, COURSE.id);
    expect(granted(await finishLesson(world, ADA, COURSE.id, "eins", false)).facts).toEqual([]);
  });

  test("needs a begun course and a lesson of it", async () => {
    const world = await openWorld();
    expect(await finishLesson(world, ADA, COURSE.id, "eins", true)).toEqual({ refused: "course-not-begun" });
    await beginCourse(world, ADA, COURSE.id);
    expect(await finishLesson(world, ADA, COURSE.id, "drei", true)).toEqual({ refused: "not-found" });
  });

  test("uses the lessons of the pinned version", async () => {
    const world = await openWorld([NO_CHECK]);
    await beginCourse(world, ADA, NO_CHECK.id);
    const third = { id: "drei", number: "1.3", title: { de: "Drei" }, minutes: 5 };
    world.publish({ courses: [NO_CHECK, { ...NO_CHECK, version: "v2", lessons: [...NO_CHECK.lessons, third] }] });
    await finishLesson(world, ADA, NO_CHECK.id, "eins", true);
    await finishLesson(world, ADA, NO_CHECK.id, "zwei", true);
    expect((await world.store.learners.read("ada")).certificates).toMatchObject([{ certificate: { course: { version: "v1" } } }]);
  });
});

describe("a private note", () => {
  const note = async (text: string, field = "gedanke") => {
    const world = await openWorld();
    return { world, written: await writeLessonNote(world, ADA, COURSE.id, "eins", field, text) };
  };

  test.each(["gedanke", "noch-einmal", "vorsatz"])("is kept in the field %s", async (field) => {
    const { world, written } = await note("Erst fragen.\r\nDann schreiben.  ", field);
    granted(written);
    expect((await opened(world)).texts).toEqual({ [field]: "Erst fragen.\nDann schreiben." });
  });

  test("in a field that the lesson does not have is refused", async () => {
    expect((await note("x", "anderes")).written).toEqual({ refused: "not-found" });
    expect((await note("x", "frage")).written).toEqual({ refused: "not-found" });
  });

  test("of 4,000 characters is kept, of one more refused by its field", async () => {
    granted((await note("x".repeat(4000))).written);
    expect((await note("x".repeat(4001))).written).toEqual({ refused: "text-too-long", field: "gedanke" });
  });

  test("that is emptied is gone", async () => {
    const { world } = await note("Erst fragen.");
    granted(await writeLessonNote(world, ADA, COURSE.id, "eins", "gedanke", "  \n"));
    expect((await opened(world)).texts).toEqual({});
  });

  test("in an unknown lesson or course is refused", async () => {
    const world = await openWorld();
    expect(await writeLessonNote(world, ADA, COURSE.id, "drei", "gedanke", "x")).toEqual({ refused: "not-found" });
    expect(await writeLessonNote(world, ADA, "nichts", "eins", "gedanke", "x")).toEqual({ refused: "not-found" });
  });

  test("of a debrief needs an attempt of one's own", async () => {
    const world = await openWorld();
    const attempt = await playScene(world);
    expect(await writeIntention(world, BEN, attempt, "Ich frage.")).toEqual({ refused: "not-found" });
    granted(await writeIntention(world, ADA, attempt, "Ich frage."));
    expect((await factTypes(world)).at(-1)).toBe("note-written");
  });
});

describe("a question inside a lesson", () => {
  const begun = async () => {
    const world = await openWorld();
    await beginCourse(world, ADA, COURSE.id);
    return world;
  };
  const answer = (world: Awaited<ReturnType<typeof begun>>, ...given: readonly string[]) => answerLessonQuestion(world, ADA, COURSE.id, "eins", "frage", given);

  test("can be answered again, and the last answer counts", async () => {
    const world = await begun();
    granted(await answer(world, "a"));
    granted(await answer(world, "b"));
    expect((await opened(world)).answers).toEqual({ frage: ["b"] });
  });

  test("counts for nothing", async () => {
    const world = await begun();
    await answer(world, "b");
    expect(granted(await seeCourse(world, ADA, COURSE.id)).doneCount).toBe(0);
  });

  test.each([[[]], [["c"]], [["a", "b"]], [["b", "b"]]])("is not answered by %j", async (given: readonly string[]) => {
    expect(await answer(await begun(), ...given)).toEqual({ refused: "answer-missing", field: "frage" });
  });

  test("that does not exist is refused", async () => {
    expect(await answerLessonQuestion(await begun(), ADA, COURSE.id, "eins", "andere", ["a"])).toEqual({ refused: "not-found" });
  });

  test("needs a begun course", async () => {
    expect(await answer(await openWorld(), "b")).toEqual({ refused: "course-not-begun" });
  });
});

test("a renewed course begins with nothing done", async () => {
  const world = await openWorld();
  await revokeCertificate(world, HR, await complete(world), "Verwechslung");
  await beginCourse(world, ADA, COURSE.id);
  expect(granted(await seeCourse(world, ADA, COURSE.id))).toMatchObject({ begun: true, doneCount: 0 });
  await finishLessons(world);
  await answerAll(world);
  expect((await world.store.learners.record("ada")).rows).toMatchObject([{ revokedAt: world.clock }, { completedAt: world.clock }]);
});
