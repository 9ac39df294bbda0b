import { expect, test } from "vitest";
import { aroundOf, type Around } from "~/core/workshop/around";
import { hintsFor, type Hint } from "~/core/workshop/hints";
import type { Path } from "~/core/workshop/tree";

const SCRIPT = {
  cast: { yildiz: { address: "Frau Yıldız" } }, phrases: { tamam: { text: "Tamam." } },
  scenes: { a1: { moves: { m1: { say: "Ich sehe nach.", rating: "strong" }, m2: { say: "Nein, das geht so nicht.", rating: "costly" }, m3: { do: "Sie schweigen.", rating: "workable" } } } },
};

function hints(node: Path, typed: Readonly<Record<string, string>>, around: Partial<Around> = {}): readonly string[] {
  const given = { ...aroundOf({ structure: SCRIPT, english: { texts: { m1: { say: "I will look." } } } }, node), ...around };
  return hintsFor(Object.keys(typed), (name) => (name in typed ? [typed[name] ?? ""] : []), given).map(said);
}

function said(hint: Hint): string {
  return `${hint.must ? "must" : "should"} ${hint.control.split("/").at(-1) ?? ""} ${"code" in hint ? hint.code : hint.message.split(" ").slice(0, 4).join(" ")}`;
}

const SCENE = ["scenes", "a1"];
const speech = (text: string) => hints(SCENE, { "de:scenes/a1/speech": text });

test.each([
  ["an empty text that is needed", hints(SCENE, { "de:scenes/a1/title": " " }), ["must title needed"]],
  ["an empty one that is not", hints(SCENE, { "de:scenes/a1/observation": "" }), []],
  ["a text without its English", hints(SCENE, { "de:scenes/a1/question": "Was nun?", "en:scenes/a1/question": "" }), ["must question englishMissing"]],
  ["more than sixty words of speech", speech("Ja, so ist es. ".repeat(16)), ["should speech Die Rede hat 64"]],
  ["a sentence of more than twenty words", speech(`${"eins ".repeat(21)}.`), ["should speech Der Satz „eins eins"]],
  ["words of another language", speech("Merhaba, ich warte."), ["must speech „Merhaba“ steht hier ohne"]],
  ["a phrase that is there", speech("{tamam} Ich warte."), []],
  ["a phrase that is not", speech("{tamm} Ich warte."), ["must speech markUnknown"]],
  ["a phrase outside speech", hints(SCENE, { "de:scenes/a1/observation": "{tamam}, sagt {yildiz}." }), ["must observation markUnknown"]],
  ["a description in two sentences", hints(SCENE, { "de:scenes/a1/imageDescription": "Sie steht. Er sitzt." }), ["should imageDescription Die Beschreibung hat mehrere"]],
  ["officialese in our own words", hints(SCENE, { "de:scenes/a1/observation": "Er fragt diesbezüglich." }), ["should observation „diesbezüglich“ ist Amtsdeutsch. Schreiben"]],
  ["an invisible character", speech("Ich\u200bwarte."), ["must speech Hier steht ein unsichtbares"]],
  ["a text longer than publishing accepts", hints(SCENE, { "de:scenes/a1/innerView": "Ja. ".repeat(600) }), ["must innerView tooLong"]],
  ["a day that is none", hints(["legal", "norms", "n1"], { "v:legal/norms/n1/asOf": "2026-02-30" }), ["must asOf dayForm"]],
])("%s", (_what, found, wanted) => {
  expect(found).toEqual(wanted);
});

const M2 = ["scenes", "a1", "moves", "m2"];
const answer = (fields: Readonly<Record<string, string>>) => hints(M2, Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${/^(?:to|rating)$/u.test(name) ? "v" : name.endsWith("En") ? "en" : "de"}:scenes/a1/moves/m2/${name.replace(/En$/u, "")}`, value])));

test.each([
  ["neither said nor done", { say: "", do: "" }, ["must say sayOrDo"]],
  ["both", { say: "Ja.", do: "Sie nicken." }, ["must say sayAndDo"]],
  ["no target", { say: "Das geht.", to: "", do: "" }, ["must to targetMissing"]],
  ["the best answer twice as long as all others", { say: `${"Gern. ".repeat(12)}`, do: "", rating: "strong" }, []],
  ["more than 140 characters", { say: "Gern. ".repeat(30), do: "", rating: "costly" }, ["should say answerLong"]],
])("an answer: %s", (_what, fields, wanted) => {
  expect(answer(fields)).toEqual(wanted);
});

test("a best answer that is alone and much longer than the others gives itself away while it is typed", () => {
  const others = { answers: [{ de: 20, en: 0, best: false }, { de: 24, en: 20, best: false }] };
  const typed = (say: string, english = "") => hints(M2, { "de:scenes/a1/moves/m2/say": say, "en:scenes/a1/moves/m2/say": english, "de:scenes/a1/moves/m2/do": "", "v:scenes/a1/moves/m2/rating": "strong" }, others);
  expect(typed("k".repeat(43), "short, but there, yes")).toEqual([]);
  expect(typed("k".repeat(44), "short, but there, yes")).toEqual(["should say lengthTells"]);
  expect(typed("k".repeat(30), "g".repeat(60))).toEqual(["should say lengthTells"]);
});

test("what stands around an answer is numbers, not the words of others", () => {
  expect(aroundOf({ structure: SCRIPT, english: { texts: { m1: { say: "I will look." } } } }, M2).answers).toEqual([{ de: 14, en: 12, best: true }, { de: 14, en: 0, best: false }]);
  expect(aroundOf({ structure: SCRIPT }, SCENE)).toMatchObject({ isAnswer: false, answers: [], marks: ["tamam", "yildiz"], cast: ["yildiz"] });
});
