import { expect, test } from "vitest";
import { DRAFT } from "~/commands/demonstration/draft";
import { bareFiles } from "~/core/draft/files";
import { isPlayed } from "~/core/workshop/played";
import { editDraft, stepDraft } from "~/usecases/edit-draft";
import { saveDraft, saveDraftText } from "~/usecases/save-draft";
import { seeEditor } from "~/usecases/see-editor";
import { seePlayed } from "~/usecases/see-played";
import { answerPreview, recordJourney, seePreview, type PreviewAsked } from "~/usecases/see-preview";
import { ADA, granted, LHR, openWorld, TOM } from "./world";

const { id } = DRAFT;
const FILE = `${id}.yaml`;
const START: PreviewAsked = { beginning: {}, steps: [], formerly: [] };
const GOOD: PreviewAsked = { ...START, steps: [["b9xs"], ["e5pk"]] };

async function withDraft(text = bareFiles(DRAFT.sources)[FILE] ?? "", english?: string) {
  const world = await openWorld();
  granted(await saveDraft(world, TOM, { ...DRAFT, sources: { [FILE]: text, ...(english === undefined ? {} : { [`${id}.en.yaml`]: english }) }, expectedRevision: 0 }));
  const stored = async () => (await world.store.drafts.read("musterstadt", id)) ?? expect.fail("no draft");
  return { world, stored, text, see: async (asked: PreviewAsked = START) => granted(await seePreview(world, TOM, id, asked, "de")) };
}

test("a draft with problems is played as far as it goes, and says what hinders", async () => {
  const { see } = await withDraft();
  const seen = await see();
  expect(seen).toMatchObject({ older: false, scene: "a2kt", end: { kind: "open" }, gaps: [{ what: "target", node: "b4mq" }], stage: { moment: { scene: "a2kt" } } });
  expect(await see({ ...START, steps: [["b4mq"]] })).toMatchObject({ end: { kind: "nowhere", by: "b4mq" }, scene: "a2kt" });
});

test("from any moment with any state", async () => {
  const { see } = await withDraft();
  const seen = await see({ ...START, beginning: { scene: "d3wn", meters: { trust: 0 }, flags: ["explained"] }, steps: [["e8ty"]] });
  expect(seen).toMatchObject({ stage: { ending: { id: "aa1z" } }, end: { kind: "ended" }, choices: { meters: [{ id: "trust", value: 0 }], flags: [{ id: "explained", set: true }] } });
});

test("nothing of what comes later is in what is shown before the answer", async () => {
  const { see } = await withDraft();
  const { choices: _choices, ...shown } = await see();
  const text = JSON.stringify(shown);
  for (const later of ["Nach dem Anruf", "Hänge ich", "Um 13 Uhr dran", "Gelesen hat er", "Es stimmt ja", "Dreimal getauscht", "legal_clarity", "costly"]) expect(text).not.toContain(later);
});

test("while the newest text cannot be read, the last one that could is played", async () => {
  const { world, see } = await withDraft();
  granted(await saveDraftText(world, TOM, id, { language: "de", text: "unlesbar: [", revision: 1 }));
  expect(await see(GOOD)).toMatchObject({ older: true, end: { kind: "journey" } });
  expect(await recordJourney(world, TOM, { id, expectedRevision: 2, asked: GOOD, title: "Weg" })).toEqual({ refused: "draft-unreadable" });
});

test("an answer leads on, is noted as played, and is no edit of the draft", async () => {
  const { world, stored } = await withDraft();
  expect(await answerPreview(world, TOM, id, START, ["b9xs"], "de")).toEqual({ steps: [["b9xs"]] });
  const { played, revision } = await stored();
  expect([Object.keys(played ?? {}), revision]).toEqual([["a2kt/b9xs"], 1]);
  expect(await world.store.learners.read("tom")).toMatchObject({ version: 0 });
  expect(await answerPreview(world, TOM, id, START, ["e5pk"], "de")).toEqual({ refused: "move-not-offered" });
  expect(await answerPreview(world, TOM, id, START, [], "de")).toEqual({ refused: "nothing-chosen" });
  expect(await answerPreview(world, TOM, id, GOOD, ["e5pk"], "de")).toEqual({ refused: "attempt-over" });
});

test("steps that an edit took away are left, and playing goes on from there", async () => {
  const { world, see } = await withDraft();
  granted(await editDraft(world, TOM, { id, expectedRevision: 1, edits: [{ kind: "delete", path: ["scenes", "d3wn", "moves", "e5pk"] }] }));
  expect(await see(GOOD)).toMatchObject({ left: 1, scene: "d3wn" });
  expect(await answerPreview(world, TOM, id, GOOD, ["e8ty"], "de")).toEqual({ steps: [["b9xs"], ["e8ty"]] });
});

test("what was played of a changed moment counts no more; undoing brings it back", async () => {
  const { world } = await withDraft();
  granted(await answerPreview(world, TOM, id, START, ["b9xs"], "de"));
  granted(await answerPreview(world, TOM, id, { ...START, steps: [["b9xs"]] }, ["e8ty"], "de"));
  const played = async () => {
    const { draft, trees } = granted(await seePlayed(world, TOM, id));
    return [["a2kt", "b9xs"], ["d3wn", "e8ty"]].map(([scene = "", answer = ""]) => trees && isPlayed(draft.played ?? {}, trees, scene, answer));
  };
  expect(await played()).toEqual([true, true]);
  granted(await editDraft(world, TOM, { id, expectedRevision: 1, edits: [{ kind: "text", path: ["scenes", "d3wn", "speech"], language: "de", text: "Und jetzt?" }] }));
  expect(await played()).toEqual([true, false]);
  granted(await stepDraft(world, TOM, { id, expectedRevision: 2, direction: "undo" }));
  expect(await played()).toEqual([true, true]);
});

test("a way from the start becomes a journey with its ending, comments stay, and it can be undone", async () => {
  const { world, stored, text } = await withDraft();
  const recorded = granted(await recordJourney(world, TOM, { id, expectedRevision: 1, asked: { ...START, steps: [["b1fz"], ["e8ty"]] }, title: " Kurz " }));
  const after = await stored();
  expect(after.sources[FILE]).toContain(`\n  ${recorded.journey}: { title: "Kurz", steps: [b1fz, e8ty], ending: aa1z }\n`);
  expect(after.sources[FILE]).toContain("# Entwurf aus unserem Team. Der Vorfall ist von Dienstag.");
  expect(after.runs?.map(({ title, at, broken }) => [title, at, broken])).toEqual([["Nachgefragt", "aa1z", undefined], ["Kurz", "aa1z", undefined]]);
  granted(await stepDraft(world, TOM, { id, expectedRevision: 2, direction: "undo" }));
  expect((await stored()).sources[FILE]).toBe(text);
});

test("the English title of a recorded way waits to be read", async () => {
  const { world, stored } = await withDraft(undefined, `format: scenario-texts/1\nscenario: ${id}\nlanguage: en\ntexts:\n  scenario: { title: "The note" }\n`);
  const { journey } = granted(await recordJourney(world, TOM, { id, expectedRevision: 1, asked: GOOD, title: "Nochmal" }));
  const english = (await stored()).sources[`${id}.en.yaml`] ?? "";
  expect(english).toContain("Nochmal");
  expect(english).toMatch(new RegExp(`open:[\\s\\S]*${journey}`, "u"));
});

test.each<[string, PreviewAsked, string, unknown]>([
  ["without a name", GOOD, "  ", { refused: "title-missing", field: "title" }],
  ["with a name that is no name any more", GOOD, "x".repeat(201), { refused: "text-too-long", field: "title" }],
  ["before it has ended", { ...START, steps: [["b9xs"]] }, "Weg", { refused: "attempt-not-over" }],
  ["that is not offered any more", { ...START, steps: [["b9xs"], ["weg"]] }, "Weg", { refused: "attempt-not-over" }],
  ["from the middle", { ...START, beginning: { scene: "d3wn" }, steps: [["e5pk"]] }, "Weg", { refused: "journey-begun-elsewhere" }],
  ["from another state", { ...GOOD, beginning: { meters: { trust: 4 } } }, "Weg", { refused: "journey-begun-elsewhere" }],
])("a way %s is not recorded", async (_what, asked, title, refusal) => {
  const { world } = await withDraft();
  expect(await recordJourney(world, TOM, { id, expectedRevision: 1, asked, title })).toEqual(refusal);
});

test("somebody who saved meanwhile is not overwritten by a recording", async () => {
  const { world } = await withDraft();
  expect(await recordJourney(world, TOM, { id, expectedRevision: 7, asked: GOOD, title: "Weg" })).toEqual({ refused: "version-conflict" });
});

test("journeys are played again on each save; one that an edit broke tells the first step that differs, until it is mended", async () => {
  const { world } = await withDraft();
  const broken = async () => granted(await seeEditor(world, TOM, id)).runs.map((run) => run.broken);
  expect(await broken()).toEqual([undefined]);
  granted(await editDraft(world, TOM, { id, expectedRevision: 1, edits: [{ kind: "set", path: ["scenes", "a2kt", "moves", "b9xs", "effects", "trust"], value: -1 }] }));
  const difference = { step: 1, scene: "a2kt", expected: { meter: "trust", value: 3 }, found: { meter: "trust", value: 1 } };
  expect(await broken()).toEqual([difference]);
  granted(await saveDraftText(world, TOM, id, { language: "de", text: "unlesbar: [", revision: 2 }));
  expect((await world.store.drafts.read("musterstadt", id))?.runs?.[0]?.broken).toEqual(difference);
  granted(await stepDraft(world, TOM, { id, expectedRevision: 3, direction: "undo" }));
  expect(await broken()).toEqual([difference]);
  granted(await stepDraft(world, TOM, { id, expectedRevision: 4, direction: "undo" }));
  expect(await broken()).toEqual([undefined]);
});

test("drafts of others look like missing ones, and learners may not", async () => {
  const { world } = await withDraft();
  const ways = [() => seePreview(world, LHR, id, START, "de"), () => answerPreview(world, LHR, id, START, ["b9xs"], "de"), () => recordJourney(world, LHR, { id, expectedRevision: 1, asked: GOOD, title: "W" }), () => seePlayed(world, LHR, id)];
  for (const way of ways) expect(await way()).toEqual({ refused: "not-found" });
  for (const way of [() => seePreview(world, ADA, id, START, "de"), () => answerPreview(world, ADA, id, START, ["b9xs"], "de"), () => seePlayed(world, ADA, id)]) expect(await way()).toEqual({ refused: "not-permitted" });
});
