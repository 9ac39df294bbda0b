import { describe, expect, it } from "vitest";
import { classifyEdit, type Edit } from "~/core/scenario/edit";
import type { Scenario, WritingScene } from "~/core/scenario/model";
import { dialogue, effects, ending, move, result, smallScenario, withMove, withScene, wording, words, writing } from "../../fixtures/scenario";

const letter = writing("s6", [{ id: "q1", label: words("Betreff"), wordings: [wording("w1"), wording("w2")] }], [result("r6", "end")]);
const before = smallScenario({ scenes: [...smallScenario().scenes, letter] });
const withLetter = (change: Partial<WritingScene>): Scenario => ({ ...before, scenes: before.scenes.map((scene) => (scene.id === "s6" ? { ...letter, ...change } : scene)) });

const edits: readonly { readonly what: string; readonly after: Scenario; readonly edit: Edit }[] = [
  { what: "nothing", after: { ...before, scenes: [...before.scenes] }, edit: "none" },
  { what: "a speech", after: withScene("s2", (scene) => ({ ...scene, speech: words("Anders") }), before), edit: "wording" },
  { what: "a mood and a room", after: withScene("s2", (scene) => ({ ...scene, mood: "sad", room: "campus" }), before), edit: "wording" },
  { what: "a reason and a hint", after: withMove("s3", "m1", { hint: words("Neu"), evidence: [{ dimension: "mutual_understanding", polarity: "shown", reason: words("Neu") }] }, before), edit: "wording" },
  { what: "the words of a meter", after: { ...before, meters: before.meters.map((meter) => ({ ...meter, label: words("Zutrauen") })) }, edit: "wording" },
  { what: "an effect", after: withMove("s3", "m1", { effects: effects({ trust: 2 }) }, before), edit: "content" },
  { what: "a rating", after: withMove("s3", "m1", { rating: "strong" }, before), edit: "content" },
  { what: "a condition", after: withMove("s3", "m1", { when: { flag: "blamed", is: false } }, before), edit: "content" },
  { what: "one more answer", after: withScene("s2", (scene) => (scene.kind === "dialogue" ? { ...scene, moves: [...scene.moves, move("a9", "s3")] } : scene), before), edit: "content" },
  { what: "one more moment and ending", after: { ...before, scenes: [...before.scenes, dialogue("s7", [move("n1", "end")])], endings: [ending("e0", { when: { flag: "promised", is: true } }), ...before.endings] }, edit: "content" },
  { what: "the condition of an ending", after: { ...before, endings: before.endings.map((end) => (end.id === "e1" ? { ...end, when: { flag: "blamed", is: true } } : end)) }, edit: "content" },
  { what: "one more wording", after: withLetter({ sentences: [{ ...(letter.sentences[0] ?? { id: "q1", label: words("") }), wordings: [wording("w1"), wording("w2"), wording("w3")] }] }), edit: "content" },
  { what: "one more sentence", after: withLetter({ sentences: [...letter.sentences, { id: "q2", label: words("Gruß"), wordings: [wording("w4")] }] }), edit: "structure" },
  { what: "a wording less", after: withLetter({ sentences: [{ id: "q1", label: words("Betreff"), wordings: [wording("w1")] }] }), edit: "structure" },
  { what: "another target", after: withMove("s3", "m1", { to: "s5" }, before), edit: "structure" },
  { what: "an answer less", after: withScene("s2", (scene) => (scene.kind === "dialogue" ? { ...scene, moves: scene.moves.slice(1) } : scene), before), edit: "structure" },
  { what: "a moment less", after: { ...before, scenes: before.scenes.filter(({ id }) => id !== "s6") }, edit: "structure" },
  { what: "an ending less", after: { ...before, endings: before.endings.slice(1) }, edit: "structure" },
  { what: "another start", after: { ...before, start: "s2" }, edit: "structure" },
];

describe("an edit", () => {
  it.each(edits)("of $what is $edit", ({ after, edit }) => {
    expect(classifyEdit(before, after)).toBe(edit);
  });
});
