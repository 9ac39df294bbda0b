/** A pasted text as far as it was understood. Every line is either in here or in `unread`, with its number from 1. */
export type Screenplay = {
  readonly title?: string;
  readonly people: readonly { readonly name: string; readonly staff: boolean }[];
  readonly scenes: readonly PlayScene[];
  readonly endings: readonly { readonly title: string; readonly story: string }[];
  readonly unread: readonly UnreadLine[];
};
export type PlayScene = {
  readonly title: string;
  /** Who says what, one after the other. */
  readonly said: readonly { readonly by: string; readonly words: string }[];
  readonly observation?: string;
  readonly answers: readonly { readonly words: string; readonly target?: string }[];
};
export type UnreadLine = { readonly line: number; readonly text: string };

/** More are named as not understood. */
export const MOST_SCENES = 300;
const MOST_ANSWERS = 20;

type Writing = { -readonly [K in keyof PlayScene]: PlayScene[K] extends readonly (infer T)[] ? T[] : PlayScene[K] };
type Reading = {
  title: string | undefined;
  people: { name: string; staff: boolean }[];
  scenes: Writing[];
  endings: { title: string; story: string }[];
  unread: UnreadLine[];
  inside: "head" | "people" | "scene" | "ending" | "too-many";
};

const HEADING = /^(#{1,6}) *(.+)$/u;
const NAMED = /^(titel|title|szene|scene|moment|ende|ending|end) *: *(.+)$/iu;
const PEOPLE = /^(?:personen|people|besetzung|cast) *:?$/iu;
const ITEM = /^[-*•–] *(.+)$/u;
const ARROW = / *(?:->|→|=>|-->) */u;
const ASIDE = /^\((.+)\)$/u;
const SPEECH = /^([^:]{1,40}): *(.+)$/u;
const IN_OFFICE = / *\((?:im )?(?:amt|office|staff|behörde|haus)\)$/iu;
const AT_COUNTER = / *\((?:vor dem tresen|besuch|visitor|kundin|kunde)\)$/iu;

/** Reads a screenplay: title line, people, scenes with speaker and speech, answers as list items with `-> target`. Tolerant, and nothing is lost. */
export function readScreenplay(text: string): Screenplay {
  const reading: Reading = { title: undefined, people: [], scenes: [], endings: [], unread: [], inside: "head" };
  text.replace(/\r\n?/gu, "\n").split("\n").forEach((raw, place) => {
    const line = raw.trim();
    if (line !== "" && !understood(line, reading)) reading.unread.push({ line: place + 1, text: line });
  });
  const { title, people, scenes, endings, unread } = reading;
  return { ...(title === undefined ? {} : { title }), people, scenes, endings, unread };
}

function understood(line: string, reading: Reading): boolean {
  if (PEOPLE.test(line.replace(/^#+ */u, ""))) {
    reading.inside = "people";
    return true;
  }
  const named = NAMED.exec(line.replace(/^#+ */u, ""));
  if (named) return begin(named[1]?.toLowerCase() ?? "", named[2] ?? "", reading);
  const heading = HEADING.exec(line);
  if (heading) return begin(heading[1] === "#" && reading.title === undefined && reading.scenes.length === 0 ? "titel" : "szene", heading[2] ?? "", reading);
  switch (reading.inside) {
    case "head":
      if (reading.title !== undefined) return false;
      reading.title = line;
      return true;
    case "people":
      return person(line, reading);
    case "scene":
      return inScene(line, reading);
    case "ending":
      return inEnding(line, reading);
    case "too-many":
      return false;
  }
}

function begin(what: string, title: string, reading: Reading): boolean {
  if (what.startsWith("tit")) {
    if (reading.title !== undefined) return false;
    reading.title = title;
    return true;
  }
  if (what.startsWith("end")) {
    reading.inside = "ending";
    reading.endings.push({ title, story: "" });
    return true;
  }
  reading.inside = reading.scenes.length < MOST_SCENES ? "scene" : "too-many";
  if (reading.inside === "too-many") return false;
  reading.scenes.push({ title, said: [], answers: [] });
  return true;
}

function person(line: string, reading: Reading): boolean {
  const item = ITEM.exec(line)?.[1];
  if (item === undefined) return false;
  meet(item.replace(IN_OFFICE, "").replace(AT_COUNTER, ""), IN_OFFICE.test(item), reading);
  return true;
}

function meet(name: string, staff: boolean, { people }: Reading): void {
  if (!people.some((known) => same(known.name, name))) people.push({ name, staff });
}

function inScene(line: string, reading: Reading): boolean {
  const scene = reading.scenes.at(-1);
  if (!scene) return false;
  const item = ITEM.exec(line)?.[1];
  if (item !== undefined) {
    const [words = "", target] = item.split(ARROW);
    if (words === "" || scene.answers.length >= MOST_ANSWERS) return false;
    scene.answers.push({ words: unquoted(words), ...(target ? { target } : {}) });
    return true;
  }
  const aside = ASIDE.exec(line)?.[1];
  if (aside !== undefined) {
    scene.observation = joined(scene.observation, aside);
    return true;
  }
  const speech = SPEECH.exec(line);
  const [name = "", words = ""] = [speech?.[1]?.trim(), speech?.[2]];
  if (speech && (scene.said.length === 0 || reading.people.some((known) => same(known.name, name)))) {
    meet(name, false, reading);
    scene.said.push({ by: name, words: unquoted(words) });
    return true;
  }
  const last = scene.said.pop();
  if (!last || scene.answers.length > 0) {
    if (last) scene.said.push(last);
    return false;
  }
  scene.said.push({ by: last.by, words: joined(last.words, line) });
  return true;
}

function inEnding(line: string, { endings }: Reading): boolean {
  const ending = endings.at(-1);
  if (!ending) return false;
  ending.story = joined(ending.story, line);
  return true;
}

function joined(before: string | undefined, more: string): string {
  return before === undefined || before === "" ? more : `${before} ${more}`;
}

function unquoted(words: string): string {
  return words.replace(/^[„"“»](.*)[“"”«]$/u, "$1").trim();
}

/** Titles and names are the same whatever their case and the blanks in them. */
export function same(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}
