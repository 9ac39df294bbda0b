/** What ends a shortened text badly: marks that wait for more, and quotes that were just opened. */
const HANGING = /[\s,;:–—(„“‚‘«"'-]+$/u;

/** The first words of a text, at most `most` characters and the mark that there is more. A longer first word is cut. */
export function firstWords(text: string, most: number): string {
  const plain = text.replaceAll(/\s+/gu, " ").trim();
  const letters = [...plain];
  if (letters.length <= most) return plain;
  const start = letters.slice(0, most + 1).join("");
  const end = start.lastIndexOf(" ");
  const words = (end > 0 ? start.slice(0, end) : letters.slice(0, most).join("")).replace(HANGING, "");
  return `${words}\u00a0…`;
}
