import type { Room } from "~/core/scenario/model";
import type { Translate } from "~/i18n/texts";
import { WITH_PAPER } from "./table";

type Picture = { readonly room: Room; readonly trust: number | undefined; readonly lit: boolean };

/** What the drawing says besides the people: where the paper lies, whether the lamp is on. */
export function pictureWords(t: Translate, { room, trust, lit }: Picture): readonly string[] {
  const paper = trust !== undefined && WITH_PAPER.has(room) ? [t(`scene.picture.${trust < 0.34 ? "far" : trust < 0.67 ? "middle" : "near"}`)] : [];
  return lit ? [...paper, t("scene.picture.lamp")] : paper;
}
