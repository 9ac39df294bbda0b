import { MOODS, type Mood } from "~/core/scenario/model";
import type { Translate } from "~/i18n/texts";

/** The word for a mood, e.g. "verunsichert". */
export function moodWord(t: Translate, mood: Mood | string): string {
  const known = MOODS.find((candidate) => candidate === mood);
  return known === undefined ? mood : t(`scene.moods.${known}`);
}
