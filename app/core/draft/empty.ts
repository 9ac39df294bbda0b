import { FIGURE } from "../workshop/blank";
import { fileName, type Files } from "./files";

/** The least that the editor can go on with: one person, one moment, two answers, two endings. The check says what is missing. */
export function emptyFiles(id: string, title: string): Files {
  return { [fileName(id, "de")]: german(id, title), [fileName(id, "en")]: english(id) };
}

/** In one line, as files have it: its words need no quotation marks. */
const LOOKS = JSON.stringify(FIGURE).replaceAll('"', "").replace(/[:,]/gu, "$& ");

/** What every scenario has before its people, for an author to fill in. */
export function headOf(id: string, title: string): string {
  return `format: scenario/1
id: ${id}
language: de
title: ${JSON.stringify(title)}
place: counter
minutes: 5
dimensions: [mutual_understanding]

briefing:
  role: ""
  situation: ""
  goal: ""
`;
}

/** One person of the cast; looks and story are there to be changed. */
export function personOf(id: string, name: string, side: "visitor" | "staff"): string {
  const quoted = JSON.stringify(name);
  return `  ${id}:
    name: ${quoted}
    address: ${quoted}
    side: ${side}
    life: ""
    wish: ""
    figure: ${LOOKS}
`;
}

/** What every scenario has after its endings. */
export function tailOf(cast: string): string {
  const lens = ["power", "experience", "images", "habits"].map((aspect) => `    ${aspect}: { question: "", reading: "" }`).join("\n");
  return `
debrief:
  opening: ""
  lens:
${lens}
  innerView:
    ${cast}: ""
  structuralCause: ""
  authorityCould: {}
  tool: { card: W11, why: "" }
  intention: ""

legal:
  note: ""
  norms: {}

swapTest:
  exchanged: ""
  finding: ""
  checkedBy: author
`;
}

/** A meter that every scenario has: how far the person across trusts. */
export function trustOf(cast: string): string {
  return `
meters:
  trust:
    label: "Vertrauen"
    of: ${cast}
    shape: circle
    start: 2
    words: ["zerbrochen", "vorsichtig", "abwartend", "zugewandt", "offen"]
`;
}

function german(id: string, title: string): string {
  return `${headOf(id, title)}
cast:
${personOf("p1", "Frau Muster", "visitor")}${trustOf("p1")}
start: m1

scenes:
  m1:
    title: "Anfang"
    kind: dialogue
    room: counter
    speaker: p1
    mood: calm
    speech: ""
    imageDescription: ""
    moves:
      a1:
        say: ""
        rating: strong
        effects: { trust: +1 }
        to: end
      a2:
        say: ""
        rating: workable
        effects: {}
        to: end

endings:
  e1:
    title: "Gelungen"
    kind: gelungen
    when: { meter: trust, atLeast: 3 }
    story: ""
    imageDescription: ""
    experience:
      p1: ""
    summary: ""
  e2:
    title: "Tragfähig"
    kind: tragfaehig
    story: ""
    imageDescription: ""
    experience:
      p1: ""
    summary: ""
${tailOf("p1")}`;
}

/** An English file that holds no text yet. */
export function english(id: string): string {
  return `format: scenario-texts/1
scenario: ${id}
language: en
texts:
  scenario: { title: "" }
`;
}
