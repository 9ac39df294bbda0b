import type { Change, DraftTrees } from "./change";
import type { Decided, Edit, EditRefusal } from "./edit";
import { englishPlace } from "./english-place";
import { namesAt, textAt, treeAt, type Path, type Tree } from "./tree";

/** Words of a text become a phrase: their mark takes their place, and the English text has to get it as well. */
export function decidePhrase({ structure, english }: DraftTrees, edit: Extract<Edit, { kind: "mark-phrase" }>, newId: () => string): Decided | EditRefusal {
  const { path, text, lang, dir, translation } = edit;
  const now = textAt(structure, path);
  if (now === undefined) return "place-missing";
  if (text === "" || !now.includes(text)) return "text-missing";
  const id = newId();
  const put = (at: Path, value: Tree): Change => ({ file: "structure", path: at, kind: "put", value });
  const translated: readonly Change[] = edit.english === undefined || edit.english === "" ? [] : [{ file: "english", path: ["texts", id, "translation"], kind: "put", value: edit.english }];
  const marked = now.replace(text, () => `{${id}}`);
  return { changes: [put(path, marked), put(["phrases", id], { lang, dir, text, translation }), ...translated, ...markedInEnglish(english, path, text, id)], made: ["phrases", id] };
}

/** Where the English text holds the same words they become the mark there too; where it does not, it has to be read again. */
function markedInEnglish(english: Tree | undefined, path: Path, text: string, id: string): readonly Change[] {
  const place = englishPlace(path);
  const at = place && ["texts", place.key, ...place.field];
  const said = at && textAt(english, at);
  if (!place || !at || said === undefined || treeAt(english, ["texts"]) === undefined) return [];
  if (said.includes(text)) return [{ file: "english", path: at, kind: "put", value: said.replace(text, () => `{${id}}`) }];
  const open = namesAt(english, ["open"]);
  return open.includes(place.key) ? [] : [{ file: "english", path: ["open"], kind: "put", value: [...open, place.key] }];
}
