import { describe, expect, test } from "vitest";
import { answerLessonQuestion } from "~/usecases/answer-lesson-question";
import { beginCourse } from "~/usecases/begin-course";
import { openLesson } from "~/usecases/open-lesson";
import { seeCourse } from "~/usecases/see-courses";
import { ADA, COURSE, granted, openWorld } from "./world";

const opened = async (world: Awaited<ReturnType<typeof openWorld>>, who = ADA) => granted(await openLesson(world, who, COURSE.id, "eins", "de"));

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
