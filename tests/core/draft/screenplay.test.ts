import { expect, test } from "vitest";
import { parse } from "yaml";
import { MOST_SCENES, readScreenplay } from "~/core/draft/screenplay";
import { screenplayFiles, unreadIn } from "~/core/draft/screenplay-files";

const TEXT = `Der Zettel an der Tür

Personen:
- Herr Wendt
- Frau Krämer (Amt)
Szene: Vor der Tür
Frau Krämer: Guten Tag.
Herr Wendt: „Hier steht, heute keine Termine.“
Ich habe aber einen.
(Er hält sein Telefon hoch.)
- Zeigen Sie mal. -> Nach dem Anruf
* "Das steht doch da." → ENDE: wieder gegangen
- Ich frage nach.
## Nach dem Anruf
Herr Wendt: Und?
- Sie sind dran. => Ende
- Weiß nicht. -> Im Keller
Ende: Wieder gegangen
Er geht.
Der Bus ist weg.
Ende: Um 13 Uhr dran
Er kommt dran.`;

test("a screenplay is read as it is typed, with quotes, arrows and signs of several kinds", () => {
  expect(readScreenplay(TEXT)).toEqual({
    title: "Der Zettel an der Tür",
    people: [{ name: "Herr Wendt", staff: false }, { name: "Frau Krämer", staff: true }],
    scenes: [
      {
        title: "Vor der Tür", said: [{ by: "Frau Krämer", words: "Guten Tag." }, { by: "Herr Wendt", words: "Hier steht, heute keine Termine. Ich habe aber einen." }], observation: "Er hält sein Telefon hoch.",
        answers: [{ words: "Zeigen Sie mal.", target: "Nach dem Anruf" }, { words: "Das steht doch da.", target: "ENDE: wieder gegangen" }, { words: "Ich frage nach." }],
      },
      { title: "Nach dem Anruf", said: [{ by: "Herr Wendt", words: "Und?" }], answers: [{ words: "Sie sind dran.", target: "Ende" }, { words: "Weiß nicht.", target: "Im Keller" }] },
    ],
    endings: [{ title: "Wieder gegangen", story: "Er geht. Der Bus ist weg." }, { title: "Um 13 Uhr dran", story: "Er kommt dran." }],
    unread: [],
  });
});

test("answers lead to moments, to endings by what happened, onward without a target, and to a named gap", () => {
  const german = parse(screenplayFiles("fall", "Fall", readScreenplay(TEXT))["fall.yaml"] ?? "") as { scenes: Record<string, { speaker: string; voices?: object; moves: Record<string, { to: string; effects: object }> }>; endings: object; flags: object };
  const targets = Object.values(german.scenes).flatMap(({ moves }) => Object.values(moves).map(({ to, effects }) => [to, effects]));
  expect(targets).toEqual([["m2", {}], ["end", { set: ["toe1"] }], ["m2", {}], ["end", {}], ["fehlt-im-keller", {}]]);
  expect(german.scenes["m1"]).toMatchObject({ speaker: "p1", voices: { v1x1: { by: "p2", say: "Guten Tag." } } });
  expect(german).toMatchObject({ id: "fall", title: "Fall", flags: { toe1: expect.any(String) as string }, endings: { e1: { when: { flag: "toe1", is: true } }, e2: {} } });
});

test("every line that is not understood is named with its number and kept in the draft", () => {
  const play = readScreenplay("Titel\nirgendwas\n\nSzene: Eins\nohne Namen\nA: Ja.\n- B\nnach den Antworten: # x");
  expect(play.unread).toEqual([{ line: 2, text: "irgendwas" }, { line: 5, text: "ohne Namen" }, { line: 8, text: "nach den Antworten: # x" }]);
  expect(unreadIn(screenplayFiles("a", "A", play)["a.yaml"] ?? "")).toEqual(play.unread);
});

test.each(["", "\n\n", ":", "- ", "# ", "()", "->", "Szene:", "- -> -> ->", "Szene: \u0000\nA: \u2028", "__proto__: x\nSzene: __proto__\n__proto__: y\n- z -> __proto__", "Personen:\n-"])("odd text %j is read without a crash, nothing of it gets lost", (text) => {
  const play = readScreenplay(text);
  expect(() => parse(screenplayFiles("a", "A", play)["a.yaml"] ?? "")).not.toThrow();
});

test("10,000 moments: so many are taken, the others are named", () => {
  const play = readScreenplay(Array.from({ length: 10_000 }, (_, place) => `Szene: ${place}\nA: Ja.`).join("\n"));
  expect(play.scenes).toHaveLength(MOST_SCENES);
  expect(play.unread).toHaveLength(2 * (10_000 - MOST_SCENES));
});

test("seeded soups of lines lose no word", () => {
  const pieces = ["Szene: Eins", "## Zwei", "Ende: Drei", "A: Hallo", "- Ja -> Eins", "(leise)", "wort", "Personen:", "- B (Amt)", "Titel: T", ""];
  for (let seed = 1; seed <= 300; seed += 1) {
    let state = seed;
    const lines = Array.from({ length: 12 }, () => pieces[(state = (state * 48_271) % 2_147_483_647) % pieces.length] ?? "");
    const play = readScreenplay(lines.join("\n"));
    const kept = JSON.stringify(play);
    for (const word of ["leise", "wort", "Hallo"]) if (lines.some((line) => line.includes(word))) expect(kept, `seed ${seed}`).toContain(word);
  }
});
