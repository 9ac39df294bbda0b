import { existsSync, rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endChildren } from "~/content/child-pool";
import { isRefusal } from "~/core/refusal";
import { saveCourseFile } from "~/usecases/edit-course";
import { publishDraft } from "~/usecases/publish-draft";
import { previewLesson, seeLessonDraft } from "~/usecases/see-course-draft";
import { CODE_CASES } from "../fixtures/hostile/code";
import { CANARY_FILE, SECRET, type HostileCase } from "../fixtures/hostile/shape";
import { SIZE_CASES } from "../fixtures/hostile/size";
import { TEXT_CASES } from "../fixtures/hostile/text";
import { openCourseWorld, soundDraft, soundLesson } from "./course-world";
import { granted, TOM } from "./world";

const LESSONS: readonly HostileCase[] = [...CODE_CASES, ...TEXT_CASES, ...SIZE_CASES].filter(({ kind }) => kind === "lesson");
const FILE = "01-erste-lektion.de.mdx";

beforeAll(() => {
  rmSync(CANARY_FILE, { force: true });
  process.env.GEGENUEBER_SECRET = SECRET;
});
afterAll(() => {
  delete process.env.GEGENUEBER_SECRET;
  endChildren();
});

test("the workshop previews no hostile lesson that has to be refused, and says of each what and where", async () => {
  const world = await openCourseWorld();
  const { id } = await soundDraft(world);
  const wrong: string[] = [];
  for (const { name, text, must } of LESSONS) {
    const seen = granted(await previewLesson(world, TOM, { id, file: FILE }, text));
    const errors = seen.problems.filter(({ severity }) => severity === "error");
    if (JSON.stringify(seen).includes(SECRET)) wrong.push(`${name}: leaked the secret`);
    if (must === "refused" && (seen.lesson !== undefined || errors.length === 0)) wrong.push(`${name}: was accepted`);
    if (errors.some(({ line, column, message }) => line < 1 || column < 1 || message.trim() === "")) wrong.push(`${name}: has a problem without place or sentence`);
  }
  expect(LESSONS.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
  expect(existsSync(CANARY_FILE)).toBe(false);
}, 400_000);

test("a hostile lesson that is saved keeps the last good text, is told at its line and published by nobody", async () => {
  const world = await openCourseWorld();
  const { id } = await soundDraft(world);
  const revision = async () => (await world.store.drafts.read("musterstadt", id))?.revision ?? 0;
  // One of each family: every save checks the whole course.
  const families = [...new Map(LESSONS.filter(({ must }) => must === "refused").map((hostile) => [hostile.name.split(/[ ,:]/u)[0], hostile])).values()].slice(0, 12);
  for (const { name, text } of families) {
    granted(await saveCourseFile(world, TOM, { id, revision: await revision() }, FILE, text));
    const seen = granted(await seeLessonDraft(world, TOM, id, "erste-lektion", "de"));
    expect([name, seen.problems.some(({ severity, file }) => severity === "error" && file === FILE)]).toEqual([name, true]);
    expect([name, await publishDraft(world, TOM, { kind: "course", id }, { revision: await revision(), note: "" })]).toEqual([name, { refused: "draft-has-errors" }]);
    granted(await saveCourseFile(world, TOM, { id, revision: await revision() }, FILE, soundLesson()));
  }
  expect(isRefusal(await publishDraft(world, TOM, { kind: "course", id }, { revision: await revision(), note: "" }))).toBe(false);
}, 300_000);
