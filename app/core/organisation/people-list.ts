/** Six people a letter: the letters of base64 that need no escape in an address. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const OF_A_LETTER = 6;

/** Which people of a roster are chosen, as a short text: thousands of ids would be longer than an address may be. */
export function packPeople(roster: readonly string[], chosen: ReadonlySet<string>): string {
  const places: number[] = [];
  for (const [at, person] of roster.entries()) {
    const letter = Math.floor(at / OF_A_LETTER);
    places[letter] = (places[letter] ?? 0) + (chosen.has(person) ? 2 ** (at % OF_A_LETTER) : 0);
  }
  return places.map((value) => LETTERS.charAt(value)).join("").replace(/A+$/u, "");
}

/** The people that such a text chooses, in the order of the roster; `undefined` if it is not one of this roster. */
export function unpackPeople(roster: readonly string[], text: string): readonly string[] | undefined {
  const chosen: string[] = [];
  for (const [letter, sign] of [...text].entries()) {
    const value = LETTERS.indexOf(sign);
    if (value < 0) return undefined;
    for (let bit = 0; bit < OF_A_LETTER; bit += 1) {
      if (Math.floor(value / 2 ** bit) % 2 === 0) continue;
      const person = roster[letter * OF_A_LETTER + bit];
      if (person === undefined) return undefined;
      chosen.push(person);
    }
  }
  return chosen;
}
