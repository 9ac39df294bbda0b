import { afterAll, expect, test } from "vitest";
import { endChildren } from "~/content/child-pool";
import { readCoursePatterns } from "~/content/patterns";
import { isRefusal } from "~/core/refusal";
import { createCourse } from "~/usecases/create-course";
import { addLesson, editCourse, moveLesson, removeLesson, saveCourseFile, stepCourse, translateLesson } from "~/usecases/edit-course";
import { begun, openCourseWorld, SHIPPED, soundDraft, soundLesson } from "./course-world";
import { ADA, ADM, granted, HR, LHR, RAT, TOM } from "./world";

afterAll(endChildren);

test("an empty course is kept with what is still missing, and written to the log", async () => {
  const world = await openCourseWorld();
  const draft = await begun(world);
  expect(draft).toMatchObject({ kind: "course", title: "Eigener Kurs", origin: { kind: "empty" }, revision: 1, releases: [] });
  expect(draft.checked?.errors).toBeGreaterThan(3);
  expect(await world.store.log.page("musterstadt", 9)).toMatchObject([{ deed: "draft-created", by: "tom", query: draft.id }]);
});

test("a copy keeps its origin, has its own id, title and short name, and nothing wrong", async () => {
  const world = await openCourseWorld();
  const draft = await begun(world, { from: "course", id: SHIPPED, title: "Unsere Auskunft" });
  expect(draft).toMatchObject({ title: "Unsere Auskunft", origin: { kind: "course", id: SHIPPED, title: expect.any(String) as string }, checked: { errors: 0 } });
  expect(draft.sources["course.yaml"]).toContain(`id: ${draft.id}\n`);
  expect(draft.sources["course.yaml"]).toContain("code: E1\n");
  expect(draft.sources["course.yaml"]).toContain("Unsere Auskunft");
  const second = await begun(world, { from: "course", id: SHIPPED, title: "Noch eine" });
  expect(second.sources["course.yaml"]).toContain("code: E2\n");
});

test("what is not there, another authority's and no title begin nothing", async () => {
  const world = await openCourseWorld();
  expect(await createCourse(world, TOM, { from: "course", id: "fehlt", title: "x" })).toEqual({ refused: "not-found" });
  expect(await createCourse(world, TOM, { from: "pattern", id: "fehlt", title: "x" })).toEqual({ refused: "not-found" });
  expect(await createCourse(world, TOM, { from: "empty", title: " " })).toEqual({ refused: "title-missing", field: "title" });
  for (const who of [ADA, HR, RAT, ADM]) expect(await createCourse(world, who, { from: "empty", title: "x" })).toEqual({ refused: "not-permitted" });
});

test("a broken lesson is kept beside the last good text, and its problem has file and line", async () => {
  const world = await openCourseWorld();
  const { id, revision } = await soundDraft(world);
  const file = "01-erste-lektion.de.mdx";
  const broken = granted(await saveCourseFile(world, TOM, { id, revision }, file, `${soundLesson()}\n<Reveal summary="x">\n\nohne Ende\n`));
  expect(broken).toMatchObject({ good: { [file]: soundLesson() }, checked: { errors: 1 } });
  expect(granted(await saveCourseFile(world, TOM, { id, revision: broken.revision }, file, soundLesson()))).not.toHaveProperty("good");
});

test("who saves over a newer revision is told, another authority's is missing, and so is a file a course cannot have", async () => {
  const world = await openCourseWorld();
  const { id } = await begun(world);
  const file = "01-erste-lektion.de.mdx";
  granted(await saveCourseFile(world, TOM, { id, revision: 1 }, file, "a"));
  expect(await saveCourseFile(world, TOM, { id, revision: 1 }, file, "b")).toEqual({ refused: "version-conflict" });
  for (const foreign of [saveCourseFile(world, LHR, { id, revision: 2 }, file, "b"), editCourse(world, LHR, { id, revision: 2 }, "recht", () => []), addLesson(world, LHR, { id, revision: 2 }, "x"), moveLesson(world, LHR, { id, revision: 2 }, "x", "up"), removeLesson(world, LHR, { id, revision: 2 }, "x"), translateLesson(world, LHR, { id, revision: 2 }, "x"), stepCourse(world, LHR, { id, revision: 2 }, "undo")]) expect(await foreign).toEqual({ refused: "not-found" });
  for (const wrong of ["../course.yaml", "02-neu.de.mdx", "scenarios.json"]) expect(await saveCourseFile(world, TOM, { id, revision: 2 }, wrong, "x")).toEqual({ refused: "not-found" });
  expect(await saveCourseFile(world, ADA, { id, revision: 2 }, file, "b")).toEqual({ refused: "not-permitted" });
});

test("a form changes its stretch of the file and nothing else", async () => {
  const world = await openCourseWorld();
  const { id, sources, revision } = await begun(world, { from: "course", id: SHIPPED });
  const before = sources["course.yaml"] ?? "";
  const fields: Readonly<Record<string, readonly string[]>> = { assessment: ["check"], draw: ["1"], pass: ["50"], validityMonths: [""] };
  const edited = granted(await editCourse(world, TOM, { id, revision }, "wissensfragen", (name) => fields[name] ?? []));
  const [old, fresh] = [before, edited.sources["course.yaml"] ?? ""].map((text) => text.split("\n"));
  expect(fresh?.filter((line) => !old?.includes(line))).toEqual(["assessment: { kind: check, draw: 1, pass: 50 }"]);
  expect(old?.filter((line) => !fresh?.includes(line)).every((line) => /^(assessment|validityMonths)/u.test(line))).toBe(true);
});

test("a new short name reaches lessons and questions; asking for a check makes a pool to write in", async () => {
  const world = await openCourseWorld();
  const { id } = await soundDraft(world);
  const values = (fields: Readonly<Record<string, readonly string[]>>) => (name: string) => fields[name] ?? [];
  const general = { code: ["x9"], "title-de": ["Neuer Name"], "title-en": ["New name"], "summary-de": ["S"], "summary-en": ["S"], "audience-de": ["A"], "audience-en": ["A"] };
  const renamed = granted(await editCourse(world, TOM, { id, revision: 3 }, "allgemein", values(general)));
  expect(renamed).toMatchObject({ title: "Neuer Name" });
  expect(renamed.sources["01-erste-lektion.de.mdx"]).toContain("course: X9\n");
  const asked = granted(await editCourse(world, TOM, { id, revision: 4 }, "wissensfragen", values({ assessment: ["check"], draw: ["1"], pass: ["75"] })));
  expect(asked.sources["questions.yaml"]).toContain("course: X9\n");
});

test("lessons are added, moved, translated, taken out, and every step can be taken back", async () => {
  const world = await openCourseWorld();
  const { id } = await soundDraft(world);
  const at = async () => ({ id, revision: (await world.store.drafts.read("musterstadt", id))?.revision ?? 0 });
  const names = async () => Object.keys((await world.store.drafts.read("musterstadt", id))?.sources ?? {}).sort();
  granted(await addLesson(world, TOM, await at(), "Am Telefon"));
  expect(await names()).toEqual(["01-erste-lektion.de.mdx", "02-am-telefon.de.mdx", "course.yaml"]);
  const moved = granted(await moveLesson(world, TOM, await at(), "am-telefon", "up"));
  expect(moved.sources["course.yaml"]).toContain("lessons: [am-telefon, erste-lektion]");
  expect(moved.sources["01-am-telefon.de.mdx"]).toContain('number: "1.1"');
  expect(await moveLesson(world, TOM, await at(), "am-telefon", "up")).toEqual({ refused: "place-missing" });
  const both = granted(await translateLesson(world, TOM, await at(), "erste-lektion"));
  expect(both.sources["02-erste-lektion.en.mdx"]).toContain("language: en\n");
  granted(await removeLesson(world, TOM, await at(), "erste-lektion"));
  expect(await names()).toEqual(["01-am-telefon.de.mdx", "course.yaml"]);
  for (let step = 0; step < 4; step += 1) granted(await stepCourse(world, TOM, await at(), "undo"));
  expect(await names()).toEqual(["01-erste-lektion.de.mdx", "course.yaml"]);
  expect(isRefusal(await stepCourse(world, TOM, await at(), "redo"))).toBe(false);
  expect(await names()).toEqual(["01-erste-lektion.de.mdx", "02-am-telefon.de.mdx", "course.yaml"]);
  expect(await addLesson(world, TOM, await at(), " ")).toEqual({ refused: "title-missing", field: "title" });
});

test("the pattern has nothing wrong, in both languages, and neither has what is made from it", async () => {
  const world = await openCourseWorld();
  const patterns = await readCoursePatterns("courses/patterns");
  expect(patterns.map(({ id, title }) => [id, title.de !== "" && title.en !== ""])).toEqual([["ein-fall", true]]);
  const catalogue = { ...world.catalogue, coursePatterns: async () => patterns };
  const draft = granted(await createCourse({ ...world, catalogue }, TOM, { from: "pattern", id: "ein-fall", title: "Unser Fall" }));
  const { problems } = await world.catalogue.checkCourse(draft.id, new Map(Object.entries(draft.sources)), "2026-11-23", "musterstadt");
  expect(problems.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`)).toEqual([]);
  expect(draft).toMatchObject({ title: "Unser Fall", origin: { kind: "pattern", id: "ein-fall", title: "Ein Fall aus dem Amt" }, checked: { errors: 0 } });
});
