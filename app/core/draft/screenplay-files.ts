import { english, headOf, personOf, tailOf, trustOf } from "./empty";
import { fileName, type Files } from "./files";
import { same, type PlayScene, type Screenplay, type UnreadLine } from "./screenplay";

const UNREAD = /^# Nicht verstanden, Zeile (\d+): (.*)$/gmu;
const ENDING = /^(?:ende|ending|end) *:? */iu;

/** A screenplay as the files of a draft. What was not understood stands at the top as comments. */
export function screenplayFiles(id: string, title: string, play: Screenplay): Files {
  const people = play.people.length > 0 ? play.people : [{ name: "Frau Muster", staff: false }];
  const visitor = Math.max(0, people.findIndex(({ staff }) => !staff));
  const cast = people.map(({ name, staff }, place) => personOf(`p${place + 1}`, name, staff ? "staff" : "visitor")).join("");
  const endings = play.endings.length > 0 ? play.endings : [{ title: "Ende", story: "" }];
  const words = { people, endings: endings.map((ending, place) => ({ ...ending, id: `e${place + 1}` })), scenes: play.scenes, cast: `p${visitor + 1}` };
  return {
    [fileName(id, "de")]: [
      play.unread.map(({ line, text }) => `# Nicht verstanden, Zeile ${line}: ${text}\n`).join(""),
      headOf(id, title), "\ncast:\n", cast, trustOf(words.cast), flagsOf(words), "\nstart: m1\n\nscenes:\n",
      play.scenes.map((scene, place) => sceneText(scene, place, words)).join(""),
      "\nendings:\n", endingsText(words), tailOf(words.cast),
    ].join(""),
    [fileName(id, "en")]: english(id),
  };
}

/** The lines that a pasted text held and that are not in the draft yet, as they stand in its comments. */
export function unreadIn(german: string): readonly UnreadLine[] {
  return [...german.matchAll(UNREAD)].map(([, line = "0", text = ""]) => ({ line: Number(line), text }));
}

type Words = {
  readonly people: Screenplay["people"];
  readonly scenes: readonly PlayScene[];
  readonly endings: readonly { readonly id: string; readonly title: string; readonly story: string }[];
  readonly cast: string;
};

/** Endings are found by what happened: each but the last has a flag that an answer leading there sets. */
function flagsOf({ endings }: Words): string {
  const flags = endings.slice(0, -1).map(({ id, title }) => `  to${id}: ${JSON.stringify(`Der Weg führt zu: ${title}`)}\n`);
  return flags.length === 0 ? "" : `\nflags:\n${flags.join("")}`;
}

function sceneText({ title, said, observation, answers }: PlayScene, place: number, words: Words): string {
  const last = said.at(-1);
  const voices = said.slice(0, -1).map(({ by, words: say }, number) => `      v${place + 1}x${number + 1}: { by: ${personNamed(by, words)}, say: ${JSON.stringify(say)} }\n`);
  const moves = answers.map((answer, number) => moveText(answer, `a${place + 1}x${number + 1}`, place, words));
  return `  m${place + 1}:
    title: ${JSON.stringify(title)}
    kind: dialogue
    room: counter
    speaker: ${last ? personNamed(last.by, words) : words.cast}
    mood: calm
${voices.length === 0 ? "" : `    voices:\n${voices.join("")}`}    speech: ${JSON.stringify(last?.words ?? "")}
${observation === undefined ? "" : `    observation: ${JSON.stringify(observation)}\n`}    imageDescription: ""
    moves:${moves.length === 0 ? " {}\n" : `\n${moves.join("")}`}`;
}

function personNamed(name: string, { people, cast }: Words): string {
  const place = people.findIndex((known) => same(known.name, name));
  return place < 0 ? cast : `p${place + 1}`;
}

function moveText({ words: said, target }: PlayScene["answers"][number], id: string, place: number, words: Words): string {
  const { to, flag } = targetOf(target, place, words);
  return `      ${id}:
        say: ${JSON.stringify(said)}
        rating: workable
        effects: ${flag === undefined ? "{}" : `{ set: [${flag}] }`}
        to: ${to}
`;
}

/** Without a target an answer leads on to what comes next. A name that is nowhere becomes an id that the check reports. */
function targetOf(target: string | undefined, place: number, { scenes, endings }: Words): { readonly to: string; readonly flag?: string } {
  if (target === undefined) return { to: place + 1 < scenes.length ? `m${place + 2}` : "end" };
  const scene = scenes.findIndex(({ title }) => same(title, target));
  if (scene >= 0) return { to: `m${scene + 1}` };
  const plain = target.replace(ENDING, "");
  const ending = endings.findIndex(({ title }) => same(title, plain) || same(title, target));
  if (ending >= 0 || plain === "") return ending < 0 || ending === endings.length - 1 ? { to: "end" } : { to: "end", flag: `toe${ending + 1}` };
  return { to: `fehlt-${plain.toLowerCase().replace(/[^a-z0-9]+/gu, "-").slice(0, 40)}` };
}

function endingsText({ endings, cast }: Words): string {
  return endings.map(({ id, title, story }, place) => `  ${id}:
    title: ${JSON.stringify(title)}
    kind: ${place === 0 ? "gelungen" : "tragfaehig"}
${place === endings.length - 1 ? "" : `    when: { flag: to${id}, is: true }\n`}    story: ${JSON.stringify(story)}
    imageDescription: ""
    experience:
      ${cast}: ""
    summary: ""
`).join("");
}
