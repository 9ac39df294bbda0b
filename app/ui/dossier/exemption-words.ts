import { longDay } from "~/core/days";
import type { Exemption } from "~/core/dossier/model";
import type { Language } from "~/core/words";
import type { Translate } from "~/i18n/texts";

/** From when until when. */
export function exemptionWords({ from, until }: Pick<Exemption, "from" | "until">, t: Translate, language: Language): string {
  return until === undefined ? t("dossier.exemptSince", { from: longDay(from, language) }) : t("dossier.exemptDays", { from: longDay(from, language), until: longDay(until, language) });
}
