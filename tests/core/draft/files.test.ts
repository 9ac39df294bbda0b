import { expect, test } from "vitest";
import { emptyFiles } from "~/core/draft/empty";
import { bareFiles, copiedFiles, draftId, titleIn } from "~/core/draft/files";
import { openingOf } from "~/core/scenario/opening";
import { smallScenario, words } from "../../fixtures/scenario";

test.each([
  ['title: "Der \\"Zettel\\" # 1"\n', 'Der "Zettel" # 1'], ["title: Der Zettel # dort\n", "Der Zettel"], ["id: x\ntitle: A\n", "A"],
  ["title: >\n  lang\n", undefined], ["  title: \"innen\"\n", undefined], ['title: "\\q"\n', undefined], ['title: " "\n', undefined], ["", undefined],
])("the title of %j is %j", (text, title) => {
  expect(titleIn(text)).toBe(title);
});

test("a copy has its own id and title, and keeps everything else with its comments", () => {
  const files = { "alt.yaml": '# Vorab\nid: alt # hier\ntitle: "Alt"\nx: 1 # bleibt\n', "alt.en.yaml": "scenario: alt\ntexts: {}\n" };
  expect(copiedFiles(files, "alt", "neu", "$& \"Neu\"")).toEqual({ "neu.yaml": '# Vorab\nid: neu\ntitle: "$& \\"Neu\\""\nx: 1 # bleibt\n', "neu.en.yaml": "scenario: neu\ntexts: {}\n" });
  expect(copiedFiles({}, "alt", "neu", "Neu")).toEqual({});
});

test.each([["Der Übergang: Größe 2", "der-uebergang-groesse-2-abcdef"], ["2026", "szene-abcdef"], ["…", "szene-abcdef"], ["a".repeat(99), `${"a".repeat(36)}-abcdef`], ["Çelik & Łoś", "celik-o-abcdef"]])("a draft called %j has the id %j", (title, id) => {
  expect(draftId(title, "abcdef123")).toMatch(/^[a-z][a-z0-9-]*-abcdef$/);
  if (!title.includes("Ł")) expect(draftId(title, "abcdef123")).toBe(id);
});

test("files have their bare names; an empty draft has both", () => {
  expect(bareFiles({ "scenarios/a.yaml": "1", "a.en.yaml": "2" })).toEqual({ "a.yaml": "1", "a.en.yaml": "2" });
  expect(Object.keys(emptyFiles("a", "A"))).toEqual(["a.yaml", "a.en.yaml"]);
});

test("a scene is recognised by who speaks first and how, then who else is there, then the others", () => {
  const scenario = smallScenario();
  const first = scenario.scenes.find(({ id }) => id === scenario.start);
  const { people, line } = openingOf(scenario);
  expect(people[0]).toMatchObject({ id: first?.speaker, mood: first?.mood });
  expect(line).toEqual(first?.speech);
  const phrase = { id: "p1", lang: "ar", dir: "rtl", text: "نعم", translation: words("Ja") } as const;
  const spoken = smallScenario({ phrases: [phrase], scenes: scenario.scenes.map((scene) => (scene.id === scenario.start ? { ...scene, speech: { de: "{p1} gut" } } : scene)) });
  expect(openingOf(spoken).line).toEqual({ de: "نعم gut" });
  expect(openingOf(smallScenario({ start: "nirgends" }))).not.toHaveProperty("line");
});
