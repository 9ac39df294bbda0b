import { afterAll, expect, test } from "vitest";
import { endChildren } from "~/content/child-pool";
import { saveCourseFile, stepCourse } from "~/usecases/edit-course";
import { addQuestion, editQuestion, moveQuestion } from "~/usecases/edit-questions";
import { seeQuestion, seeQuestions } from "~/usecases/see-questions";
import { begun, openCourseWorld, SHIPPED, soundDraft } from "./course-world";
import { ADA, granted, LHR, TOM } from "./world";

afterAll(endChildren);

const FILE = "questions.yaml";
const form = (fields: Readonly<Record<string, string>>, deed = "") => ({ deed, posted: (name: string) => (fields[name] === undefined ? [] : [fields[name]]) });

async function open() {
  const world = await openCourseWorld();
  const { id, sources, revision } = await begun(world, { from: "course", id: SHIPPED });
  return { world, id, before: sources[FILE] ?? "", at: { id, revision } };
}

test("questions are added from their kind, moved, taken out, and each step can be taken back to the letter", async () => {
  const { world, id, before, at } = await open();
  const count = granted(await seeQuestions(world, TOM, id)).questions?.length ?? 0;
  const lesson = granted(await seeQuestions(world, TOM, id)).lessons[0];
  const added = granted(await addQuestion(world, TOM, at, { kind: "matching", lesson: lesson?.name ?? "" }));
  expect(added.sources[FILE]?.startsWith(before.trimEnd())).toBe(true);
  const name = granted(await seeQuestions(world, TOM, id)).questions?.at(-1)?.name ?? "";
  granted(await moveQuestion(world, TOM, { id, revision: 2 }, name, "up"));
  granted(await moveQuestion(world, TOM, { id, revision: 3 }, name, "drop"));
  expect(granted(await seeQuestions(world, TOM, id)).questions).toHaveLength(count);
  for (let revision = 4; revision < 7; revision += 1) granted(await stepCourse(world, TOM, { id, revision }, "undo"));
  expect((await world.store.drafts.read("musterstadt", id))?.sources[FILE]).toBe(before);
});

test("a form changes its stretch of the file, and its button does more in the same step", async () => {
  const { world, id, before, at } = await open();
  const commented = `# von uns\n${before}`;
  granted(await saveCourseFile(world, TOM, at, FILE, commented));
  const edited = granted(await editQuestion(world, TOM, { id, revision: 2 }, "first", form({ "prompt.de": "Wie fangen Sie an?", "prompt.en": "How do you begin?" }, "add:options")));
  const [old, fresh] = [commented.split("\n"), (edited.sources[FILE] ?? "").split("\n")];
  expect(old.filter((line) => !fresh.includes(line)).every((line) => /^ +(prompt|de|en):/u.test(line))).toBe(true);
  expect(granted(await seeQuestion(world, TOM, id, "first"))).toMatchObject({ question: { prompt: { de: "Wie fangen Sie an?" } } });
  expect(edited.revision).toBe(3);
  expect(granted(await editQuestion(world, TOM, { id, revision: 3 }, "first", form({ "prompt.de": "Wie fangen Sie an?", "prompt.en": "How do you begin?" }))).revision).toBe(3);
});

test("what the check says of a question stands by it", async () => {
  const { world, id, at } = await open();
  granted(await editQuestion(world, TOM, at, "pairs", form({ "prompt.de": "", "prompt.en": "" })));
  const { questions = [] } = granted(await seeQuestions(world, TOM, id));
  expect(questions.map(({ problems }) => problems.some(({ severity }) => severity === "error"))).toEqual(questions.map((_, place) => place === 1));
});

test("another authority's questions are missing, an old revision is told, and a text that cannot be read stays", async () => {
  const { world, id, at } = await open();
  const all = (who: typeof TOM, given = at) => [addQuestion(world, who, given, { kind: "single", lesson: "x" }), moveQuestion(world, who, given, "first", "down"), editQuestion(world, who, given, "first", form({}))];
  for (const foreign of all(LHR)) expect(await foreign).toEqual({ refused: "not-found" });
  for (const learner of all(ADA)) expect(await learner).toEqual({ refused: "not-permitted" });
  for (const stale of all(TOM, { id, revision: 9 })) expect(await stale).toEqual({ refused: "version-conflict" });
  expect(await addQuestion(world, TOM, at, { kind: "essay", lesson: "x" })).toEqual({ refused: "place-missing" });
  expect(await moveQuestion(world, TOM, at, "1", "drop")).toEqual({ refused: "place-missing" });
  expect(await seeQuestion(world, TOM, id, "1")).toEqual({ refused: "not-found" });
  granted(await saveCourseFile(world, TOM, at, FILE, "questions: ["));
  expect(await moveQuestion(world, TOM, { id, revision: 2 }, "first", "down")).toEqual({ refused: "draft-unreadable" });
  expect(granted(await seeQuestions(world, TOM, id)).questions).toBeUndefined();
  const { id: without, revision } = await soundDraft(world);
  expect(await moveQuestion(world, TOM, { id: without, revision }, "first", "down")).toEqual({ refused: "place-missing" });
});
