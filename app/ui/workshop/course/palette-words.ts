import type { BlockField } from "~/core/course/block-forms";
import { MOODS } from "~/core/scenario/model";
import authoring from "~/i18n/locales/de/authoring.json";
import type { Translate } from "~/i18n/texts";
import type { Offered } from "./palette";

function knownIn<Known extends object>(list: Known, name: string): (keyof Known & string) | undefined {
  return Object.hasOwn(list, name) ? (name as keyof Known & string) : undefined;
}

export function blockLabel(t: Translate, block: string): string {
  const known = knownIn(authoring.blocks, block);
  return known === undefined ? block : t(`authoring.blocks.${known}`);
}

export function attributeLabel(t: Translate, { name, kind }: BlockField): string {
  const attribute = kind === "film" || kind === "sound" ? kind : name;
  const known = knownIn(authoring.attributes, attribute);
  return known === undefined ? attribute : t(`authoring.attributes.${known}`);
}

/** What a field chooses from; `undefined`: something is typed. */
export function offeredOptions(t: Translate, { kind, options = [] }: BlockField, { people, scenarios, media, recordings }: Offered): readonly { readonly value: string; readonly label: string }[] | undefined {
  switch (kind) {
    case "choice":
      return options.map((value) => ({ value, label: wordOf(t, value) }));
    case "person":
      return people.map(({ id, name }) => ({ value: id, label: name }));
    case "scenario":
      return scenarios.map(({ id, title }) => ({ value: id, label: title.de }));
    case "media":
      return media.map(({ id, label }) => ({ value: id, label }));
    case "film":
    case "sound":
      return recordings.filter((one) => one.kind === kind).map(({ id, label }) => ({ value: id, label }));
    default:
      return undefined;
  }
}

function wordOf(t: Translate, value: string): string {
  const mood = MOODS.find((one) => one === value);
  if (mood) return t(`scene.moods.${mood}`);
  const known = knownIn(authoring.words, value);
  return known === undefined ? value : t(`authoring.words.${known}`);
}
