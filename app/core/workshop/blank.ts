import { keysAt, textAt, type Path, type Tree } from "./tree";

/** Somebody to be drawn anew: ordinary looks, everything there to be changed. */
export const FIGURE: Tree = {
  age: 40, skin: 5, hair: { style: "short", colour: "dark_brown" }, glasses: "none", beard: "none", build: "medium", height: "medium",
  clothing: { cut: "shirt", colour: "navy" }, aids: [],
};

/** A scene in the room and with the speaker of another one, or of the scenario. */
export function blankScene(structure: Tree, title: string, beside: string | undefined): Tree {
  const like = (field: string) => (beside === undefined ? undefined : textAt(structure, ["scenes", beside, field]));
  return {
    title, kind: "dialogue", room: like("room") ?? textAt(structure, ["place"]) ?? "counter", speaker: like("speaker") ?? keysAt(structure, ["cast"])[0] ?? "",
    mood: "calm", speech: "", imageDescription: "", moves: {},
  };
}

/** An answer that changes nothing yet. */
export function blankAnswer(text: string, to: string | undefined): Tree {
  return { say: text, rating: "workable", effects: {}, ...(to === undefined ? {} : { to }) };
}

/** What a new entry of a list begins with. `undefined`: nothing can be added there. */
export function blankEntry(structure: Tree, list: Path, title: string): Tree | undefined {
  const cast = keysAt(structure, ["cast"]);
  switch (list.at(-1)) {
    case "scenes": return blankScene(structure, title, undefined);
    case "moves": return blankAnswer(title, undefined);
    case "subjects": return { title, say: "", rating: "workable", effects: {}, to: list[1] ?? "" };
    case "results": return { observation: title, rating: "workable", effects: {} };
    case "readings": return { stance: "open", text: title };
    case "sentences": return { label: title, wordings: {} };
    case "wordings": return { text: title, rating: "workable" };
    case "voices": return { by: cast[0] ?? "", say: title };
    case "variants": return list[0] === "endings" ? { when: { all: [] }, story: title } : { when: { all: [] }, speech: title };
    case "cast": return { name: title, address: title, side: "visitor", life: "", wish: "", figure: FIGURE };
    case "cards": return { name: title, address: title, life: "", figure: FIGURE };
    case "meters": return { label: title, of: cast[0] ?? "everyone", shape: "circle", start: 2, words: ["", "", "", "", ""] };
    case "conditions": return { all: [] };
    case "flags": case "authorityCould": return title;
    case "phrases": return { lang: "", dir: "ltr", text: title, translation: "" };
    case "endings": return { title, kind: "tragfaehig", story: "", imageDescription: "", experience: {}, summary: "" };
    case "norms": return { norm: title, text: "", certainty: "varies", asOf: "", reviewBy: "", source: "own_authority" };
    case "journeys": return { title, steps: [], ending: keysAt(structure, ["endings"])[0] ?? "" };
    default: return undefined;
  }
}
