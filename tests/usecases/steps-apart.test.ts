import { expect, test } from "vitest";
import { stepDraft } from "~/usecases/edit-draft";
import { saveDraft, saveDraftText } from "~/usecases/save-draft";
import { granted, openWorld, TOM } from "./world";

const ID = "entwurf";
/** Texts that have nothing in common but their length: whoever saves one has exchanged all of it. */
const TEXTS = [..."abcdefghij"].map((letter) => `# ${letter.repeat(200_000)}`);

test("ten whole texts are taken back to the first one and done again to the last, and no save gets slower", async () => {
  const world = await openWorld();
  granted(await saveDraft(world, TOM, { id: ID, kind: "scenario", title: "Lang", sources: { [`${ID}.yaml`]: TEXTS[0] ?? "" }, expectedRevision: 0 }));
  const sizes: number[] = [];
  const now = async () => {
    const draft = await world.store.drafts.read("musterstadt", ID);
    sizes.push(JSON.stringify(draft?.history ?? {}).length);
    return { text: draft?.sources[`${ID}.yaml`], revision: draft?.revision ?? 0, canUndo: (draft?.history?.done.length ?? 0) > 0, canRedo: (draft?.history?.undone.length ?? 0) > 0 };
  };
  for (const text of TEXTS.slice(1)) granted(await saveDraftText(world, TOM, ID, { language: "de", text, revision: (await now()).revision }));
  const step = async (direction: "undo" | "redo") => granted(await stepDraft(world, TOM, { id: ID, expectedRevision: (await now()).revision, direction }));
  for (const text of TEXTS.toReversed().slice(1)) {
    await step("undo");
    expect((await now()).text === text).toBe(true);
  }
  expect(await now()).toMatchObject({ canUndo: false, canRedo: true });
  for (const text of TEXTS.slice(1)) {
    await step("redo");
    expect((await now()).text === text).toBe(true);
  }
  expect(await now()).toMatchObject({ canUndo: true, canRedo: false });
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
}, 60_000);
