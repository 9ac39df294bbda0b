import { expect, it } from "vitest";
import { firstWords } from "~/core/first-words";

it.each([
  ["Mit welchem Satz fangen Sie an?", 40, "Mit welchem Satz fangen Sie an?"],
  ["Mit welchem Satz fangen Sie an?", 31, "Mit welchem Satz fangen Sie an?"],
  ["Mit welchem Satz fangen Sie an?", 30, "Mit welchem Satz fangen Sie\u00a0…"],
  ["Mit welchem Satz", 11, "Mit welchem\u00a0…"],
  ["Mit welchem Satz", 10, "Mit\u00a0…"],
  ["  Zwei \n Zeilen  ", 20, "Zwei Zeilen"],
  ["Sie fragt: „Was fehlt denn noch?“", 14, "Sie fragt\u00a0…"],
  ["Sie wartet, und die Frist endet.", 12, "Sie wartet\u00a0…"],
  ["Aufenthaltserlaubnisverfahren", 10, "Aufenthalt\u00a0…"],
  ["🙂🙂🙂🙂", 2, "🙂🙂\u00a0…"],
  ["", 5, ""],
])("%j in %i characters", (text, most, expected) => {
  expect(firstWords(text, most)).toBe(expected);
});
