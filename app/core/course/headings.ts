/** A heading in a lesson: its id is the part of the address behind `#`. */
export type Heading = { readonly id: string; readonly title: string };

/** Ids get a prefix, so that no lesson can take the name of a part of the page. `taken` is filled. */
export function headingId(title: string, taken: Set<string>): string {
  const plain = title.toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");
  const wanted = `u-${plain.normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "").slice(0, 60)}`;
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

/** Ids that the page needs for itself. */
export function takenIds(): Set<string> {
  return new Set(["u-footnote-label"]);
}

/** The plain headings in the text of a lesson as it is written, to choose from; the check knows all of them. */
export function headingsIn(text: string): readonly Heading[] {
  const taken = takenIds();
  return [...text.matchAll(/^#{2,4} +(.+?) *$/gmu)].flatMap(([, title]) => (title === undefined ? [] : [{ id: headingId(title, taken), title }]));
}
