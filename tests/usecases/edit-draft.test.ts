import { expect, test } from "vitest";
import { bareFiles } from "~/core/draft/files";
import { DRAFT } from "~/commands/demonstration/draft";
import { editDraft, stepDraft } from "~/usecases/edit-draft";
import { saveDraft } from "~/usecases/save-draft";
import type { Edit } from "~/core/workshop/edit";
import { ADA, granted, LHR, openWorld, TOM } from "./world";

const { id } = DRAFT;
const TITLE: Edit = { kind: "text", path: ["title"], language: "de", text: "Der neue Zettel" };

async function withDraft() {
  const world = await openWorld();
  await saveDraft(world, TOM, { ...DRAFT, expectedRevision: 0 });
  return { world, sources: async () => (await world.store.drafts.read("musterstadt", id))?.sources };
}

test("an edit makes the next revision, and the title of the scene is that of the draft", async () => {
  const { world } = await withDraft();
  expect(granted(await editDraft(world, TOM, { id, expectedRevision: 1, edits: [TITLE] })).draft).toMatchObject({ revision: 2, title: "Der neue Zettel" });
  expect(granted(await editDraft(world, TOM, { id, expectedRevision: 2, edits: [] })).draft.revision).toBe(2);
});

test("edits at an old revision change nothing", async () => {
  const { world, sources } = await withDraft();
  await editDraft(world, TOM, { id, expectedRevision: 1, edits: [TITLE] });
  const now = await sources();
  expect(await editDraft(world, TOM, { id, expectedRevision: 1, edits: [{ ...TITLE, text: "Älter" }] })).toEqual({ refused: "version-conflict" });
  expect(await stepDraft(world, TOM, { id, expectedRevision: 1, direction: "undo" })).toEqual({ refused: "version-conflict" });
  expect(await sources()).toEqual(now);
});

test("of two edits at once one is told", async () => {
  const { world } = await withDraft();
  const answers = await Promise.all(["A", "B"].map((text) => editDraft(world, TOM, { id, expectedRevision: 1, edits: [{ ...TITLE, text }] })));
  expect(answers.filter((answer) => "refused" in answer)).toEqual([{ refused: "version-conflict" }]);
});

test("steps are undone and done again byte for byte, with the title of their state", async () => {
  const { world, sources } = await withDraft();
  await editDraft(world, TOM, { id, expectedRevision: 1, edits: [TITLE] });
  await editDraft(world, TOM, { id, expectedRevision: 2, edits: [{ kind: "delete", path: ["scenes", "d3wn"] }] });
  const end = await sources();
  await stepDraft(world, TOM, { id, expectedRevision: 3, direction: "undo" });
  expect(granted(await stepDraft(world, TOM, { id, expectedRevision: 4, direction: "undo" })).draft.title).toBe(DRAFT.title);
  expect(await sources()).toEqual(bareFiles(DRAFT.sources));
  expect(await stepDraft(world, TOM, { id, expectedRevision: 5, direction: "undo" })).toEqual({ refused: "nothing-to-undo" });
  await stepDraft(world, TOM, { id, expectedRevision: 5, direction: "redo" });
  expect(granted(await stepDraft(world, TOM, { id, expectedRevision: 6, direction: "redo" })).draft.title).toBe("Der neue Zettel");
  expect(await sources()).toEqual(end);
});

test("a text that was saved whole can be undone as well", async () => {
  const { world, sources } = await withDraft();
  await saveDraft(world, TOM, { ...DRAFT, sources: { [`scenarios/${id}.yaml`]: "kaputt: [" }, expectedRevision: 1 });
  expect(await editDraft(world, TOM, { id, expectedRevision: 2, edits: [TITLE] })).toEqual({ refused: "draft-unreadable" });
  granted(await stepDraft(world, TOM, { id, expectedRevision: 2, direction: "undo" }));
  expect(await sources()).toEqual(bareFiles(DRAFT.sources));
});

test("a scene that goes says who lost a target", async () => {
  const { world } = await withDraft();
  expect(granted(await editDraft(world, TOM, { id, expectedRevision: 1, edits: [{ kind: "delete", path: ["scenes", "d3wn"] }] })).lost)
    .toEqual([{ scene: "a2kt", answer: "b9xs" }, { scene: "a2kt", answer: "b1fz" }]);
});

test("drafts of others look like missing ones, and learners may not", async () => {
  const { world } = await withDraft();
  expect(await editDraft(world, LHR, { id, expectedRevision: 1, edits: [TITLE] })).toEqual({ refused: "not-found" });
  expect(await editDraft(world, ADA, { id, expectedRevision: 1, edits: [TITLE] })).toEqual({ refused: "not-permitted" });
  expect(await stepDraft(world, ADA, { id, expectedRevision: 1, direction: "undo" })).toEqual({ refused: "not-permitted" });
});
