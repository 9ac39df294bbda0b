import { afterAll, expect, test } from "vitest";
import { endChildren } from "~/content/child-pool";
import { emptyFiles } from "~/core/draft/empty";
import { createDraft } from "~/usecases/create-draft";
import { LONGEST_FILE, saveDraftText } from "~/usecases/save-draft";
import { seeDraft } from "~/usecases/see-workshop";
import { openCourseWorld } from "./course-world";
import { granted, LHR, TOM } from "./world";

afterAll(endChildren);

const scene = (number: number, to: string) => `  m${number}:\n    title: ""\n    kind: dialogue\n    room: counter\n    speaker: p1\n    mood: calm\n    speech: ""\n    imageDescription: ""\n    moves:\n      a${number}: { say: "", rating: strong, effects: {}, to: ${to} }\n`;
const script = (scenes: string) => (emptyFiles("x", "Viele")["x.yaml"] ?? "").replace(/scenes:\n[^]*?\nendings:/u, () => `scenes:\n${scenes}\nendings:`);

test("10,000 scenes pasted as text are kept in a draft, and what is too many is said with its line", async () => {
  const world = await openCourseWorld();
  const text = Array.from({ length: 10_000 }, (_, place) => `Szene: Moment ${place}`).join("\n");
  const draft = granted(await createDraft(world, TOM, { from: "text", text, title: "Viele" }));
  const { problems } = granted(await seeDraft(world, TOM, draft.id));
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every(({ message, line }) => message !== "" && line >= 1)).toBe(true);
});

test("10,000 scenes in the language of scenarios are refused with a sentence, and the draft stays as it was", async () => {
  const world = await openCourseWorld();
  const { id, sources } = granted(await createDraft(world, TOM, { from: "empty", title: "Viele" }));
  const text = script(Array.from({ length: 10_000 }, (_, place) => scene(place + 1, `m${place + 2}`)).join(""));
  expect(text.length).toBeGreaterThan(LONGEST_FILE);
  expect(await saveDraftText(world, TOM, id, { language: "de", text, revision: 1 })).toEqual({ refused: "text-too-long", field: "text" });
  expect(granted(await seeDraft(world, TOM, id)).draft).toMatchObject({ revision: 1, sources });
});

test("as many scenes as fit a file are kept, and the check says what is too many instead of working on it", async () => {
  const world = await openCourseWorld();
  const { id, sources } = granted(await createDraft(world, TOM, { from: "empty", title: "Viele" }));
  const text = script(Array.from({ length: 1_500 }, (_, place) => scene(place + 1, `m${place + 2}`)).join(""));
  const saved = granted(await saveDraftText(world, TOM, id, { language: "de", text, revision: 1 }));
  expect(saved.checked?.errors).toBeGreaterThan(0);
  expect(saved.good ?? saved.sources).toMatchObject(saved.good ? sources : {});
  expect(granted(await seeDraft(world, TOM, id)).problems[0]?.message).toMatch(/\.$/u);
});

test("a circle of empty scenes is told as a loop without an exit, at its scene", async () => {
  const world = await openCourseWorld();
  const { id } = granted(await createDraft(world, TOM, { from: "empty", title: "Kreis" }));
  granted(await saveDraftText(world, TOM, id, { language: "de", text: script(scene(1, "m2") + scene(2, "m3") + scene(3, "m1")), revision: 1 }));
  const { problems } = granted(await seeDraft(world, TOM, id));
  expect(problems.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
  expect(problems.every(({ message, line }) => message !== "" && line >= 1)).toBe(true);
});

test("somebody else's draft cannot be seen or written", async () => {
  const world = await openCourseWorld();
  const { id } = granted(await createDraft(world, TOM, { from: "empty", title: "Unser" }));
  expect(await seeDraft(world, LHR, id)).toEqual({ refused: "not-found" });
  expect(await saveDraftText(world, LHR, id, { language: "de", text: "x", revision: 1 })).toEqual({ refused: "not-found" });
});
