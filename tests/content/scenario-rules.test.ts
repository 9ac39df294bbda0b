import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileFolder } from "~/content/compile-folder";
import { compileScenarioFile } from "~/content/scenario-file";
import { PROVEN, type Fault } from "./faults/proven";
import { DE, EN, WRITTEN } from "./faults/written";
import { GOOD, sourcesOf } from "./sources";

const TODAY = "2026-11-26";

function compile(sources: ReadonlyMap<string, string>) {
  const en = sources.get(EN);
  return compileScenarioFile({ today: TODAY, de: { file: DE, text: sources.get(DE) ?? "" }, en: { file: EN, ...(en === undefined ? {} : { text: en }) } });
}

const FAULTS: readonly Fault[] = [...WRITTEN.map(([fault, file, from, to, code, words]) => ({ fault, code, file, words, plant: [[from, to]] as const })), ...PROVEN];

test.each(FAULTS)("$fault is reported as $code at its line", ({ code, file = DE, words, plant }) => {
  const sources = sourcesOf(GOOD);
  const text = plant.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`${file} no longer holds ${from}`);
    return now.replace(from, () => to);
  }, sources.get(file) ?? "");
  const { problems } = compile(sources.set(file, text));
  expect(problems.map((problem) => problem.code)).toContain(code);
  if (words === "") return;
  const line = text.slice(0, text.indexOf(words)).split("\n").length;
  expect(problems.filter((problem) => problem.code === code && problem.file === file).map((problem) => problem.line)).toContain(line);
}, 30_000);

/** Sections of the table that are about scenarios; the other codes of files are planted in lessons and courses. */
const ABOUT_SCENARIOS = /^## (?:Scenarios|Both languages|Law)/u;

test("every code about scenarios is planted", () => {
  const sections = readFileSync("app/content/codes.md", "utf8").split(/^(?=## )/mu).filter((section) => ABOUT_SCENARIOS.test(section));
  const codes = sections.flatMap((section) => [...section.matchAll(/^\| `([a-z-]+)`/gmu)].map(([, code]) => code));
  const planted = new Set<string | undefined>(FAULTS.map(({ code }) => code));
  const elsewhere = ["casting-repeats", "casting-one-side", "translation-missing", "languages-differ", "language-missing", "language-file"];
  expect(codes.filter((code) => !planted.has(code))).toEqual(elsewhere.filter((code) => codes.includes(code)).sort((a, b) => codes.indexOf(a) - codes.indexOf(b)));
});

/** The good scenario again under other names, its person cast as given. */
function castAs(...people: readonly (readonly [name: string, side: string, part: string])[]): Map<string, string> {
  const sources = sourcesOf(GOOD);
  people.forEach(([name, side, part], index) => {
    const id = `s0${index + 2}-probe`;
    const german = (sources.get(DE) ?? "").replace("id: s01-klein", `id: ${id}`).replace("Mina Roth", name).replace("side: visitor", `side: ${side}`).replace("part: asks", `part: ${part}`);
    sources.set(`scenarios/${id}.yaml`, german).set(`scenarios/${id}.en.yaml`, (sources.get(EN) ?? "").replace("scenario: s01-klein", `scenario: ${id}`));
  });
  return sources;
}

test("a part that sticks to one kind of name is reported where it returns", async () => {
  const { problems } = await compileFolder(castAs(["Eva Blum", "staff", "asks"]));
  expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual(["scenarios/s02-probe.yaml:16 casting-repeats"]);
});

test("the same person may return, and another part may", async () => {
  expect((await compileFolder(castAs(["Mina Roth", "visitor", "asks"], ["Eva Blum", "staff", "decides"]))).problems).toEqual([]);
});

test("names of one language on one side of the counter only are reported once", async () => {
  const { problems } = await compileFolder(castAs(["Eva Blum", "visitor", "waits"], ["Tom Wolf", "visitor", "complains"]));
  expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual(["scenarios/s03-probe.yaml:16 casting-one-side"]);
});

test("a law is asked for its day only when there is one", () => {
  const sources = sourcesOf(GOOD);
  const [de, en] = [sources.get(DE) ?? "", sources.get(EN) ?? ""];
  const on = (today?: string) => compileScenarioFile({ de: { file: DE, text: de }, en: { file: EN, text: en }, ...(today === undefined ? {} : { today }) }).problems.map(({ code }) => code);
  expect([on("2027-11-22"), on("2027-11-23"), on()]).toEqual([[], ["law-expired"], []]);
});

test("what was published before is not taken away by a rule that came later", () => {
  const sources = sourcesOf(GOOD);
  const de = (sources.get(DE) ?? "").replace("dimensions: [legal_clarity]", "dimensions: [self_regulation]");
  const source = { de: { file: DE, text: de }, en: { file: EN, text: sources.get(EN) ?? "" } };
  expect(compileScenarioFile(source).value).toBeUndefined();
  expect(compileScenarioFile({ ...source, published: true }).value?.id).toBe("s01-klein");
});

test("without its English file a scenario is not whole", () => {
  const sources = sourcesOf(GOOD);
  sources.delete(EN);
  const { value, problems } = compile(sources);
  expect(value).toBeUndefined();
  expect(problems.map(({ file, code }) => [file, code])).toEqual([[EN, "translation-missing"]]);
});

test("both languages become one scenario in the order of the file", () => {
  const { value, problems } = compile(sourcesOf(GOOD));
  expect(problems).toEqual([]);
  expect(value?.title).toEqual({ de: "Klein", en: "Small" });
  expect(value?.scenes.map(({ id }) => id)).toEqual(["a1aa", "b1bb", "c1cc"]);
  expect(value?.scenes[0]).toMatchObject({
    kind: "dialogue",
    moves: [
      { id: "m1aa", say: { de: "Sie gehen zuerst zur Kasse.", en: "First you go to the cash desk." }, repair: false, effects: { meters: { trust: 1 }, set: ["said"], clear: [] }, evidence: [{ dimension: "legal_clarity", polarity: "shown" }], to: "b1bb" },
      { id: "m2aa", evidence: [] },
      { id: "m4aa" },
    ],
  });
  expect(value?.meters[0]?.words.map(({ en }) => en)).toEqual(["little", "some", "much"]);
  expect(value?.journeys[0]).toMatchObject({ steps: [["m1aa"], ["m3bb"]], ending: "e1ee" });
});
