import { expect, test } from "vitest";
import { compileFolder } from "~/content/compile-folder";
import { PROBLEM_CODES } from "~/content/codes";
import { goodWith, sourcesOf } from "./sources";
import { readFileSync } from "node:fs";

const TODAY = "2026-11-26";
const COURSE = "gute-auskunft/course.yaml";
const QUESTIONS = "gute-auskunft/questions.yaml";
const LESSON = "gute-auskunft/lessons/01-erster-satz.de.mdx";
const ENGLISH = "gute-auskunft/lessons/01-erster-satz.en.mdx";
const SCENE = "scenarios/s01-klein.yaml";
const SCENE_ENGLISH = "scenarios/s01-klein.en.yaml";
const LINKS = "links.yaml";

const HARD = "Die Inanspruchnahmemöglichkeiten ausländerrechtlicher Beratungsleistungen erfordern regelmäßig vollständige Antragsunterlagen. ".repeat(14);
const HARD_ENGLISH = "Administrative authorities necessarily investigate individual applications comprehensively. ".repeat(16);
const words = (count: number) => Array.from({ length: count }, () => "gut").join(" ");
const SPEECH = "Behördliche Ermessensentscheidungen berücksichtigen entscheidungserhebliche Sachverhaltsangaben. ".repeat(10);

/** File, text to find, what to write instead, the code, and the words in whose line it is told. */
const FAULTS: readonly (readonly [string, string, string, string, string])[] = [
  [LESSON, "Spielen Sie die Szene.", "Im Rahmen der Lektion spielen Sie.", "officialese", "Im Rahmen"],
  [LESSON, "Spielen Sie die Szene.", "Spielen Sie\ndie Szene\nbzw. den Rest.", "officialese", "bzw."],
  [LESSON, "Spielen Sie die Szene.", "Spielen Sie **die *Szene!***", "exclamation", "Szene!"],
  [LESSON, 'label="Ihr erster Satz"', 'label="Ihr:e erster Kolleg:in"', "gender-sign", "Kolleg:in"],
  [LESSON, 'mood="calm" crop="waist" description="Frau Roth steht am Schalter."', 'mood="calm"\n  crop="waist"\n  description="Ein Bild von Frau Roth."', "image-description", "Ein Bild"],
  [LESSON, 'description="Frau Roth steht am Schalter."', 'description="Frau Roth steht. Sie wartet."', "image-description", "Sie wartet"],
  [LESSON, "Spielen Sie die Szene.", "Zum Spielen [hier klicken](https://www.gesetze-im-internet.de/vwvfg/__25.html).", "click-here", "hier klicken"],
  [LESSON, "Spielen Sie die Szene.", "- Die Lektion ist erledigt.", "status-word", "ist erledigt"],
  [LESSON, "Was muss ich jetzt tun?", 'Was ist ein "Nachweis"?', "straight-quotes", '"Nachweis"'],
  [LESSON, "Mit dem Schritt.", "TODO", "placeholder", "TODO"],
  [LESSON, "title: Der erste Satz", "title: Typisch", "stereotype", "Typisch"],
  [LESSON, "Der nächste Schritt.", "Man sagt Merhaba.", "foreign-text", "Merhaba"],
  [LESSON, "Der nächste Schritt.", `Ein ${words(21)}.`, "sentence-long", "Ein gut"],
  [LESSON, "Der nächste Schritt.", HARD, "hard-to-read", "Die Inanspruchnahme"],
  [ENGLISH, "What do you say first?", HARD_ENGLISH, "hard-to-read", "Administrative"],
  [LESSON, "Der nächste Schritt.", `${words(15)}. `.repeat(140), "minutes-too-few", "minutes: 10"],
  [LESSON, "Der nächste Schritt.", "Siehe [dort](/de/kurse/gute-auskunft/zweiter-satz).", "link-lost", "Siehe [dort]"],
  [LESSON, "Der nächste Schritt.", "Siehe [dort](/de/szenen/s99-fehlt).", "link-lost", "Siehe [dort]"],
  [LESSON, "Der nächste Schritt.", "Siehe [dort](/de/kurse/anderer-kurs).", "link-lost", "Siehe [dort]"],
  [LESSON, "Der nächste Schritt.", "Siehe [dort](/fr/kurse).", "link-lost", "Siehe [dort]"],
  [LESSON, "Der nächste Schritt.", "Siehe [dort](https://example.org/neu).", "link-unseen", "Siehe [dort]"],
  [LESSON, "minutes: 10", 'minutes: 10\nsources:\n  - "Amt: Buch, https://example.org/buch."', "link-unseen", "Amt: Buch"],
  [SCENE, "__25.html", "__26.html", "link-unseen", "__26.html"],
  [LINKS, "seen: 2026-11-22", "seen: 2025-11-25", "link-old", ""],
  [LINKS, "links:\n", 'links:\n  - { address: "https://example.org/alt", seen: 2026-11-22 }\n', "link-unused", "example.org/alt"],
  [QUESTIONS, "Was sagen Sie zuerst?", "Was sagen Sie ggf. zuerst?", "officialese", "ggf."],
  [QUESTIONS, "The step helps.", "The step helps!", "exclamation", "helps!"],
  [QUESTIONS, "Er sah zur Tür.", "Er sagt \\\"Nein\\\".", "straight-quotes", "Nein"],
  [COURSE, "Ein kleiner Kurs für Prüfungen.", "Ein kleiner Kurs für Prüfer:innen.", "gender-sign", "Prüfer:innen"],
  [COURSE, "A small course for tests.", "TBD", "placeholder", "TBD"],
  [SCENE, "Sie arbeiten am Schalter 1.", "Sie arbeiten seitens des Amtes.", "officialese", "seitens"],
  [SCENE, "Der Schritt war klar.", "Der Schritt war klar!", "exclamation", "klar!"],
  [SCENE, "Frau Roth hält einen Brief hoch.", "Frau Roth steht. Sie hält einen Brief hoch.", "image-description", "Sie hält"],
  [SCENE, "Im Brief steht viel. Was kommt zuerst?", SPEECH, "hard-to-read", "Behördliche"],
  [SCENE, "Sie gehen zuerst zur Kasse.", "Typisch, Sie gehen zur Kasse.", "stereotype", "Typisch"],
  [SCENE_ENGLISH, "The step was clear.", "The step was clear prior to it.", "officialese", "prior to"],
];

test.each(FAULTS)("in %s: %s as %s", async (file, from, to, code, told) => {
  const sources = goodWith(file, from, to);
  const { problems } = await compileFolder(sources, { today: TODAY });
  const found = problems.filter((problem) => problem.code === code);
  if (code === "link-old") return expect(found.map((problem) => problem.file)).toEqual([SCENE]);
  const text = sources.get(file) ?? "";
  const line = text.slice(0, text.indexOf(told)).split("\n").length;
  expect(found.map((problem) => `${problem.file}:${problem.line}`)).toContain(`${file}:${line}`);
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set([code === "link-lost" ? "error" : "warning"]));
});

/** Texts that look like a fault and are none: somebody says, writes or shows them, or they lead where they should. */
const RIGHT: readonly (readonly [string, string, string])[] = [
  [LESSON, "Was muss ich jetzt tun?", "Im Rahmen der Prüfung! Typisch für die Mitarbeiter:innen."],
  [LESSON, "Mit dem Schritt.", "Um Vorlage wird gebeten!"],
  [LESSON, "Der nächste Schritt.", "> Um Vorlage der Unterlagen bzw. Nachweise wird gebeten!"],
  [LESSON, "Der nächste Schritt.", "Der Brief sagt „ggf.“ und meint „vielleicht“."],
  [LESSON, "Der nächste Schritt.", "Das Feld heißt `\"bzw.\"`."],
  [LESSON, "Der nächste Schritt.", '<Wordings situation="Ein Satz, zweimal.">\n<Wording label="Alt" effect="Niemand weiß, wer bittet.">Um Vorlage wird gebeten.</Wording>\n<Wording label="Neu" effect="Jetzt schon.">Bitte bringen Sie den Pass.</Wording>\n</Wordings>'],
  [LESSON, "Der nächste Schritt.", "[Hier](/de/kurse/gute-auskunft/erster-satz), [da](/de/szenen/s01-klein/lesefassung), [dort](/de/hilfe/tastatur) und [später](/de/kurse/gute-auskunft/wissen)."],
  [QUESTIONS, "Den nächsten Schritt.", "Um Vorlage wird gebeten!"],
  [SCENE, "Im Brief steht viel. Was kommt zuerst?", "Im Rahmen Ihrer Mitwirkung! Das ist deren Mentalität."],
  [SCENE, "Ich weiß es nicht.", "So sind sie eben, typisch!"],
  [SCENE, "Frau Roth liest den Brief.\"\n    imageDescription", "Frau Roth ruft: „Nein!“\"\n    imageDescription"],
  [SCENE_ENGLISH, "It is in the letter.", "You'd be informed prior to it!"],
];

test.each(RIGHT)("in %s: %s may be %s", async (file, from, to) => {
  const { problems } = await compileFolder(goodWith(file, from, to), { today: TODAY });
  // A block more in one language is another matter.
  expect(problems.filter(({ code }) => code !== "languages-differ")).toEqual([]);
});

test("every code of these sections is planted in a file", () => {
  const sections = readFileSync("app/content/codes.md", "utf8").split(/^(?=## )/mu).filter((section) => /^## (?:Wording|Links)/u.test(section));
  const codes = sections.flatMap((section) => Array.from(section.matchAll(/^\| `([a-z-]+)`/gmu), ([, code = ""]) => code));
  const planted = new Set(FAULTS.map(([, , , code]) => code));
  expect(codes.filter((code) => !planted.has(code))).toEqual([]);
  expect(codes.filter((code) => !(code in PROBLEM_CODES))).toEqual([]);
});

test("a year ends on the same day a year later", async () => {
  const on = async (today: string) => (await compileFolder(sourcesOf("tests/fixtures/courses/good"), { today })).problems.map(({ code }) => code).filter((code) => code.startsWith("link"));
  expect([await on("2027-11-22"), await on("2027-11-23")]).toEqual([[], ["link-old"]]);
});

test("without a day nobody is asked when a page was seen", async () => {
  expect((await compileFolder(goodWith(LINKS, "__25", "__26"))).problems).toEqual([]);
});

test("an address twice is told, and with a broken list no page is asked for", async () => {
  const line = '  - { address: "https://www.gesetze-im-internet.de/vwvfg/__25.html", seen: 2026-11-22 }\n';
  const codesOf = async (to: string) => (await compileFolder(goodWith(LINKS, "links:\n", to), { today: TODAY })).problems.map(({ code }) => code);
  expect([await codesOf(`links:\n${line}`), await codesOf("liste:\n")]).toEqual([["named-twice"], expect.arrayContaining(["field-unknown"])]);
  expect(await codesOf("liste:\n")).not.toContain("link-unseen");
});

test("while a file cannot be read nobody says what is unused", async () => {
  const sources = goodWith(LESSON, "## Am Schalter", "# Am Schalter");
  sources.set(LINKS, `${sources.get(LINKS) ?? ""}  - { address: "https://example.org/alt", seen: 2026-11-22 }\n`);
  expect((await compileFolder(sources, { today: TODAY })).problems.map(({ code }) => code)).toEqual(["heading-level"]);
});
