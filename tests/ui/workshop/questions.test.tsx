import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { changeYaml, treeOf } from "~/content/yaml-change";
import { itemChanged, itemDeed, questionAdded, questionNames, QUESTION_KINDS } from "~/core/draft/question-deeds";
import { itemsAt, questionChanges } from "~/core/draft/question-fields";
import { changed } from "~/core/workshop/change";
import type { Tree } from "~/core/workshop/tree";
import { QuestionPage } from "~/ui/workshop/course/question-page";
import { QuestionsPage } from "~/ui/workshop/course/questions-page";
import { byRole, described, drawn, namesOf } from "../frame/drawn";
import { violations } from "../scene/rendered";

const SHIPPED = readFileSync("courses/klar-sprechen/questions.yaml", "utf8");
const LESSONS = [1, 2, 3, 4, 5, 6].map((number) => ({ name: `l${number}`, number: `3.${number}`, title: `Lektion ${number}`, headings: { de: [], en: [] } }));
const EMPTY: Tree = { questions: [] };

function page(question: Tree) {
  return drawn(<QuestionPage id="k" name="Kurs" title="Frage 1: Kurs" revision={3} number={1} question={question} lessons={LESSONS} problems={[]} saved={false} />);
}

/** What a browser would send of the drawn form, with some fields typed anew. */
function sent(question: Tree, typed: Readonly<Record<string, readonly string[]>> = {}) {
  const { window } = new JSDOM(page(question).html);
  const data = new window.FormData(window.document.querySelector("form") ?? undefined);
  return (name: string) => typed[name] ?? data.getAll(name).map(String);
}

describe("the form of a question", () => {
  const tree = treeOf(SHIPPED) as Tree;
  const questions = itemsAt(tree, ["questions"]);

  test("holds everything that any shipped question has, and sent back as it is drawn it changes nothing", () => {
    expect(questions.length).toBeGreaterThan(30);
    questions.forEach((question, place) => expect(questionChanges(tree, place, sent(question))).toEqual([]));
  });

  test.each(QUESTION_KINDS)("of a new question (%s) is drawn whole, passes axe and changes nothing by itself", async (kind) => {
    const fresh = changed(EMPTY, questionAdded(EMPTY, kind, "3.1"));
    const [question] = itemsAt(fresh, ["questions"]);
    const shown = page(question ?? null);
    expect(questionChanges(fresh, 0, sent(question ?? null))).toEqual([]);
    expect(await violations(shown)).toEqual([]);
    expect(namesOf(shown.document, "button").slice(0, 1)).toEqual(["Frage speichern"]);
  });

  test("changes its words in the file and nothing around them", () => {
    const [first] = questions;
    const wished = questionChanges(tree, 0, sent(first ?? null, { "prompt.de": ["Womit beginnen Sie?"], correct: ["0"], "options.0.appeal.de": [""], "options.0.appeal.en": [" "] }));
    const text = wished.reduce((now, change) => changeYaml(now, treeOf(now) as Tree, change)?.text ?? "", SHIPPED);
    const [before, after] = [SHIPPED.split("\n"), text.split("\n")];
    expect(after.filter((line) => !before.includes(line)).map((line) => line.trim())).toEqual(['de: "Womit beginnen Sie?"']);
    expect(before.length - after.length).toBe(1);
    expect(itemsAt(treeOf(text) as Tree, ["questions"])[0]).toMatchObject({ prompt: { de: "Womit beginnen Sie?" }, options: [{ correct: true }, { correct: false }, { correct: false }, { correct: false }] });
  });

  test("hints are lines, and a passage is a heading of the lesson in each language", () => {
    const fresh = changed(EMPTY, questionAdded(EMPTY, "short", "3.1"));
    const after = questionChanges(fresh, 0, sent(itemsAt(fresh, ["questions"])[0] ?? null, { "hints.de": ["Eins\r\n\r\nDrei"], "hints.en": ["One\nTwo"], "passage.de": ["u-eins"], "passage.en": ["u-one"] })).reduce<Tree>(changed, fresh);
    const [question] = itemsAt(after, ["questions"]);
    expect(question).toMatchObject({ hints: [{ de: "Eins", en: "One" }, { de: "", en: "Two" }, { de: "Drei", en: "" }], passage: { de: "u-eins", en: "u-one" } });
    expect(Object.keys(question as object).slice(4, 7)).toEqual(["prompt", "hints", "passage"]);
    expect(questionChanges(after, 0, sent(question ?? null))).toEqual([]);
    const none = questionChanges(after, 0, sent(question ?? null, { "hints.de": [""], "hints.en": [""], "passage.de": [""], "passage.en": [""] })).reduce<Tree>(changed, after);
    expect(none).toEqual(fresh);
  });

  test("keeps a reason by its choice, takes out one without words, and writes a new one", () => {
    const place = questions.findIndex((question) => itemsAt(question, ["left"]).length > 0);
    const question = questions[place] ?? null;
    const names = ["appeal.de", "appeal.en", "explanation.de", "explanation.en"];
    const none = Object.fromEntries(names.map((name) => [`left.0.wrong.too-many.${name}`, [""]]));
    const fresh = Object.fromEntries(names.map((name) => [`left.0.wrong.too-late.${name}`, [name]]));
    const after = questionChanges(tree, place, sent(question, { ...none, "left.0.answer": ["two-names"] })).reduce<Tree>(changed, tree);
    expect(itemsAt(after, ["questions", place, "left", 0, "wrong"])).toMatchObject([{ choice: "two-names" }]);
    const now = itemsAt(after, ["questions"])[place] ?? null;
    const more = questionChanges(after, place, sent(now, fresh)).reduce<Tree>(changed, after);
    expect(itemsAt(more, ["questions", place, "left", 0, "wrong"])).toMatchObject([{ choice: "two-names" }, { choice: "too-late", appeal: { de: "appeal.de", en: "appeal.en" }, explanation: { de: "explanation.de" } }]);
  });

  test("says what somebody else has saved in the meantime, where it is something else", () => {
    const [question] = questions;
    const page = <QuestionPage id="k" name="Kurs" title="Frage 1: Kurs" revision={4} number={1} question={question ?? null} lessons={LESSONS} problems={[]} saved={false} />;
    const posted = { "prompt.de": ["Meine Frage?"], "prompt.en": ["Which sentence do you start with?"] };
    const shown = drawn(page, { problem: { refused: "version-conflict" }, posted });
    expect(described(byRole(shown.document, "textbox", "Frage (Deutsch)"))).toBe("Inzwischen gespeichert: „Mit welchem Satz fangen Sie an?“");
    expect(described(byRole(shown.document, "textbox", "Frage (Englisch)"))).toBe("");
  });

  test("is found by its id, or by its number where that is none or stands twice", () => {
    expect(questionNames({ questions: [{ id: "a" }, { id: "b" }, { id: "b" }, { id: "1" }, {}] })).toEqual(["a", "2", "3", "4", "5"]);
  });

  test("adds, moves and takes out items; a button says which", () => {
    const one = changed(EMPTY, questionAdded(EMPTY, "order", "3.1"));
    const after = ["add:steps", "up:steps:2", "down:steps:0", "drop:steps:1"].reduce<Tree>((now, value) => {
      const deed = itemDeed(value);
      return deed ? itemChanged(now, 0, deed).reduce(changed, now) : now;
    }, one);
    expect(itemsAt(after, ["questions", 0, "steps"])).toMatchObject([{ id: "c" }, { id: "b" }]);
    for (const wrong of ["", "add:cast", "drop:steps", "drop:steps:-1", "explode:steps:0"]) expect(itemDeed(wrong)).toBeUndefined();
    expect(itemChanged(one, 0, { kind: "down", list: "steps", item: 1 })).toEqual([]);
  });
});

test("the list names every question, offers each kind, and says what cannot be read", async () => {
  const questions = itemsAt(treeOf(SHIPPED) as Tree, ["questions"]).slice(0, 3).map((question, place) => ({ name: `q${place + 1}`, number: place + 1, question, errors: 0 }));
  const usual = { id: "k", name: "Kurs", title: "Wissensfragen: Kurs", revision: 3, hasPool: true, lessons: LESSONS, problems: [], canUndo: true, canRedo: false, done: true } as const;
  const shown = drawn(<QuestionsPage {...usual} questions={questions} />);
  expect(byRole(shown.document, "link", "Frage 1: Mit welchem Satz fangen Sie an?").getAttribute("href")).toBe("/de/werkstatt/kurse/k/fragen/q1");
  expect(namesOf(shown.document, "button").filter((name) => /Frage 2|Nummer 2/u.test(name))).toEqual(["Nach oben: Frage 2", "Nach unten: Frage 2", "Frage entfernen: Nummer 2"]);
  expect(namesOf(shown.document, "radio")).toHaveLength(QUESTION_KINDS.length);
  expect(await violations(shown)).toEqual([]);
  expect(drawn(<QuestionsPage {...usual} />).document.body.textContent).toContain("lassen sich zurzeit nicht lesen");
});
