const RESERVED = "wissen";
const LONGEST = 50;

/** The address of a lesson, made of its title: what it gives of letters and digits, and a number where others have it. */
export function lessonName(title: string, taken: readonly string[]): string {
  const plain = title.toLowerCase().replace(/ä/gu, "ae").replace(/ö/gu, "oe").replace(/ü/gu, "ue").replace(/ß/gu, "ss").normalize("NFD").replace(/\p{M}/gu, "");
  const words = plain.replace(/[^a-z0-9]+/gu, "-").replace(/^-+/u, "").slice(0, LONGEST).replace(/-+$/u, "");
  const base = words === "" || words === RESERVED ? `lektion${words === "" ? "" : `-${words}`}` : words;
  let name = base;
  for (let number = 2; taken.includes(name); number += 1) name = `${base}-${number}`;
  return name;
}
