import type { Room } from "~/core/scenario/model";
import type { Translate } from "~/i18n/texts";
import { WITH_PAPER } from "./table";

type Picture = { readonly room: Room; readonly trust: number | undefined; readonly lit: boolean };

function nearness(trust: number): "far" | "middle" | "near" {
  if (trust < 0.34) return "far";
  return trust < 0.67 ? "middle" : "near";
}

/** What the drawing says besides the people: where the paper lies, whether the lamp is on. */
export function pictureWords(t: Translate, { room, trust, lit }: Picture): readonly string[] {
  const paper = trust !== undefined && WITH_PAPER.has(room) ? [t(`scene.picture.${nearness(trust)}`)] : [];
  return lit ? [...paper, t("scene.picture.lamp")] : paper;
}

/** The same from the side of somebody else, who sees the learner. */
export function turnedWords(t: Translate, { name, room, trust }: Omit<Picture, "lit"> & { readonly name: string }): readonly string[] {
  const seen = `${t("scene.turned.from", { name })} ${t(`scene.turned.${room}`)}`;
  return trust !== undefined && WITH_PAPER.has(room) ? [seen, t(`scene.turned.${nearness(trust)}`, { name })] : [seen];
}
