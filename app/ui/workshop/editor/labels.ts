import { DIMENSIONS, MOODS, ROOMS } from "~/core/scenario/model";
import type { Field, Option } from "~/core/workshop/field";
import { PARTS } from "~/core/workshop/node";
import editor from "~/i18n/locales/de/editor.json";
import type { Translate } from "~/i18n/texts";
import { toolTitle } from "~/ui/debrief/tools";

function knownIn<Known extends object>(list: Known, name: string): (keyof Known & string) | undefined {
  return Object.hasOwn(list, name) ? (name as keyof Known & string) : undefined;
}

/** The label of a field, with whom or what it is about. */
export function fieldLabel(t: Translate, field: Field): string {
  const name = knownIn(editor.fields, field.name);
  const of = "of" in field && field.of !== undefined ? wordOf(t, field.of) : "";
  return name === undefined ? field.name : t(`editor.fields.${name}`, { of });
}

/** The label of whatever stands at a path: its innermost field that has one; without any the path's own end. */
export function pathLabel(t: Translate, path: readonly string[]): string {
  const index = path.findLastIndex((part) => knownIn(editor.fields, part) !== undefined);
  const name = knownIn(editor.fields, path[index] ?? "");
  return name === undefined ? (path.at(-1) ?? "") : t(`editor.fields.${name}`, { of: wordOf(t, path[index + 1] ?? path[index - 1] ?? "") });
}

/** The words of an option: the author's, or those of the interface. */
export function optionWord(t: Translate, { value, label }: Option): string {
  return label ?? (value === "" ? t("editor.none") : wordOf(t, value));
}

/** What a part of the head is called; `undefined` for whatever has an id. */
export function partWord(t: Translate, node: string): string | undefined {
  const part = PARTS.find((word) => word === node);
  return part && t(`editor.parts.${part}`);
}

/** What a list is called. */
export function listName(t: Translate, list: string): string {
  const name = knownIn(editor.lists, list);
  return name === undefined ? list : t(`editor.lists.${name}`);
}

/** The word of the interface for a value; values of authors stay as they are. */
export function wordOf(t: Translate, value: string): string {
  const mood = MOODS.find((known) => known === value);
  if (mood) return t(`scene.moods.${mood}`);
  const room = ROOMS.find((known) => known === value);
  if (room) return t(`scene.rooms.${room}`);
  const dimension = DIMENSIONS.find((known) => known === value);
  if (dimension) return t(`debrief.dimensions.${dimension}`);
  const tool = toolTitle(t, value);
  if (tool !== "") return `${value} ${tool}`;
  const word = knownIn(editor.words, value);
  return word === undefined ? value : t(`editor.words.${word}`);
}
