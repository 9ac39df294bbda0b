import { expect, test } from "vitest";
import { createDraft } from "~/usecases/create-draft";
import { LONGEST_FILE, saveDraft, saveDraftText } from "~/usecases/save-draft";
import { backToGood } from "~/usecases/see-versions";
import { seeDraft } from "~/usecases/see-workshop";
import { ADA, ADM, granted, HR, LHR, openWorld, RAT, SCENE, TOM } from "./world";

const DRAFT = { id: "entwurf", kind: "scenario", title: "Die Nummer", sources: { "entwurf.yaml": "id: entwurf" }, expectedRevision: 0 } as const;

test("a draft is kept with who saved it and when, and written to the log", async () => {
  const world = await openWorld();
  expect(granted(await saveDraft(world, TOM, DRAFT))).toMatchObject({ revision: 1, savedBy: "tom", savedAt: world.clock, authority: "musterstadt", releases: [] });
  expect(await world.store.log.page("musterstadt", 9)).toMatchObject([{ deed: "draft-saved", by: "tom", query: "entwurf" }]);
});

test("who saves over a newer revision is told, and nothing is overwritten", async () => {
  const world = await openWorld();
  await saveDraft(world, TOM, DRAFT);
  await saveDraft(world, TOM, { ...DRAFT, title: "Neuer", expectedRevision: 1 });
  expect(await saveDraft(world, TOM, { ...DRAFT, title: "Älter", expectedRevision: 1 })).toEqual({ refused: "version-conflict" });
  expect(granted(await seeDraft(world, TOM, "entwurf")).draft).toMatchObject({ title: "Neuer", revision: 2 });
  expect(await world.store.log.page("musterstadt", 9)).toHaveLength(2);
});

test("of two who save at once one is told", async () => {
  const world = await openWorld();
  const answers = await Promise.all([saveDraft(world, TOM, DRAFT), saveDraft(world, TOM, { ...DRAFT, title: "Andere" })]);
  expect(answers.filter((answer) => "refused" in answer)).toEqual([{ refused: "version-conflict" }]);
});

test("drafts of another authority look like missing ones and do not collide", async () => {
  const world = await openWorld();
  await saveDraft(world, TOM, DRAFT);
  expect(await seeDraft(world, LHR, "entwurf")).toEqual({ refused: "not-found" });
  expect(await saveDraftText(world, LHR, "entwurf", { language: "de", text: "x", revision: 1 })).toEqual({ refused: "not-found" });
  expect(granted(await saveDraft(world, LHR, DRAFT))).toMatchObject({ authority: "musterland", revision: 1 });
  expect(granted(await seeDraft(world, TOM, "entwurf")).draft.savedBy).toBe("tom");
});

test("a text that cannot be read is kept beside the last one that could, until one can be read again", async () => {
  const world = await openWorld();
  const save = async (text: string, revision: number) => granted(await saveDraftText(world, TOM, "entwurf", { language: "de", text, revision }));
  granted(await saveDraft(world, TOM, DRAFT));
  const broken = await save("unlesbar: [", 1);
  expect(broken).toMatchObject({ sources: { "entwurf.yaml": "unlesbar: [" }, good: { "entwurf.yaml": "id: entwurf" } });
  expect(await save("unlesbar: [[", 2)).toMatchObject({ good: { "entwurf.yaml": "id: entwurf" } });
  expect(await save("id: entwurf # neu", 3)).not.toHaveProperty("good");
});

test("the title follows the German text; line ends of a browser become plain ones", async () => {
  const world = await openWorld();
  granted(await saveDraft(world, TOM, DRAFT));
  expect(granted(await saveDraftText(world, TOM, "entwurf", { language: "de", text: 'title: "Der \\"Zettel\\""\r\nx: 1', revision: 1 }))).toMatchObject({ title: 'Der "Zettel"', sources: { "entwurf.yaml": 'title: "Der \\"Zettel\\""\nx: 1' } });
  expect(granted(await saveDraftText(world, TOM, "entwurf", { language: "en", text: "title: Other", revision: 2 }))).toMatchObject({ title: 'Der "Zettel"', sources: { "entwurf.en.yaml": "title: Other" } });
});

test("a text that is taken back brings its title with it", async () => {
  const world = await openWorld();
  const save = async (text: string, revision: number) => granted(await saveDraftText(world, TOM, "entwurf", { language: "de", text, revision }));
  granted(await saveDraft(world, TOM, DRAFT));
  await save('title: "Der Zettel"', 1);
  expect(await save('title: "Die Nummer"\nunlesbar: [', 2)).toMatchObject({ title: "Die Nummer" });
  expect(granted(await backToGood(world, TOM, { id: "entwurf", kind: "scenario", revision: 3 }))).toMatchObject({ title: "Der Zettel" });
});

test("the text of a scene is never saved into a course", async () => {
  const world = await openWorld();
  granted(await saveDraft(world, TOM, { ...DRAFT, id: "kurs", kind: "course", sources: { "course.yaml": "id: kurs" } }));
  expect(await saveDraftText(world, TOM, "kurs", { language: "de", text: "x", revision: 1 })).toEqual({ refused: "not-found" });
});

test("a text that is too long is refused at its field, and the one before stays", async () => {
  const world = await openWorld();
  granted(await saveDraft(world, TOM, DRAFT));
  expect(await saveDraftText(world, TOM, "entwurf", { language: "de", text: "x".repeat(LONGEST_FILE + 1), revision: 1 })).toEqual({ refused: "text-too-long", field: "text" });
  expect(granted(await seeDraft(world, TOM, "entwurf")).draft).toMatchObject({ revision: 1, sources: DRAFT.sources });
});

test("a draft begins empty, from a pattern, from a scene or from a pasted text, and remembers it", async () => {
  const world = await openWorld();
  const empty = granted(await createDraft(world, TOM, { from: "empty", title: "Mein Fall" }));
  expect(empty).toMatchObject({ title: "Mein Fall", origin: { kind: "empty" }, revision: 1 });
  expect(empty.id).toMatch(/^mein-fall-[a-z0-9]{1,6}$/);
  expect(empty.sources[`${empty.id}.yaml`]).toContain(`id: ${empty.id}\n`);
  const pattern = granted(await createDraft(world, TOM, { from: "pattern", id: "muster", title: "" }));
  expect(pattern).toMatchObject({ title: "Muster", origin: { kind: "pattern", id: "muster" }, sources: { [`${pattern.id}.yaml`]: `id: ${pattern.id}\ntitle: "Muster"\n`, [`${pattern.id}.en.yaml`]: `scenario: ${pattern.id}\n` } });
  expect(granted(await createDraft(world, TOM, { from: "scenario", id: SCENE, title: "" }))).toMatchObject({ title: "Kleine Szene", origin: { kind: "scenario", id: SCENE, version: "v1", title: "Kleine Szene" } });
  expect(granted(await createDraft(world, TOM, { from: "text", text: "# Am Tresen\n## Eins\nFrau A: Guten Tag.", title: "" }))).toMatchObject({ title: "Am Tresen", origin: { kind: "text" } });
  expect((await world.store.log.page("musterstadt", 9)).map(({ deed }) => deed)).toEqual(["draft-created", "draft-created", "draft-created", "draft-created"]);
});

test.each([
  ["no title", { from: "empty", title: " " }, { refused: "title-missing", field: "title" }],
  ["no text", { from: "text", text: "\n", title: "A" }, { refused: "text-missing", field: "text" }],
  ["too much text", { from: "text", text: "x".repeat(LONGEST_FILE + 1), title: "A" }, { refused: "text-too-long", field: "text" }],
  ["a pattern that is none", { from: "pattern", id: "keins", title: "A" }, { refused: "not-found" }],
  ["a scene that is none", { from: "scenario", id: "keine", title: "A" }, { refused: "not-found" }],
] as const)("a draft is refused with %s", async (_what, command, refusal) => {
  expect(await createDraft(await openWorld(), TOM, command)).toEqual(refusal);
});

test("the workshop is for trainers alone", async () => {
  const world = await openWorld();
  for (const who of [ADA, HR, RAT, ADM]) {
    for (const answer of [saveDraft(world, who, DRAFT), saveDraftText(world, who, "entwurf", { language: "de", text: "", revision: 0 }), seeDraft(world, who, "entwurf"), createDraft(world, who, { from: "empty", title: "A" })]) expect(await answer).toEqual({ refused: "not-permitted" });
  }
});
