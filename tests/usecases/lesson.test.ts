import { describe, expect, test } from "vitest";
import { answerLessonQuestion } from "~/usecases/answer-lesson-question";
import { beginCourse } from "~/usecases/begin-course";
import { finishLesson } from "~/usecases/finish-lesson";
import { openLesson } from "~/usecases/open-lesson";
import { writeLessonNote } from "~/usecases/write-note";
import { ADA, BEN, complete, COURSE, factTypes, granted, NO_CHECK, openWorld } from "./world";

const opened = async (world: Awaited<ReturnType<typeof openWorld>>, who = ADA) => granted(await openLesson(world, who, COURSE.id, "eins", "de"));

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

  test("tells right from wrong only in questions that were answered", async () => {
    const world = await openWorld();
    await beginCourse(world, ADA, COURSE.id);
    expect(JSON.stringify((await opened(world)).lesson)).not.toMatch(/Verlockung a|Grund a|Grund b|"correct"/u);
    await answerLessonQuestion(world, ADA, COURSE.id, "eins", "frage", ["a"]);
    expect(JSON.stringify((await opened(world)).lesson)).toContain("Grund b");
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
