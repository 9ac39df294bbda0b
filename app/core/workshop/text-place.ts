/**
 * The line of a draft's text in which a node begins, from 1; 0 where it is not named there. Ids stand as keys in both
 * files; the first place is the declaration, because whatever points to an id has it as a value.
 */
export function lineOfNode(text: string, node: string): number {
  const key = node === "szene" ? "id|scenario" : node === "rueckblick" ? "debrief" : node;
  if (!/^[\w|-]+$/u.test(key)) return 0;
  return text.split("\n").findIndex((line) => new RegExp(`^\\s*(?:${key}):(?:\\s|$)`, "u").test(line)) + 1;
}
