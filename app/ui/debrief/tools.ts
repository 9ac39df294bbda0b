import type { Translate } from "~/i18n/texts";

const CARDS = [
  "W01", "W02", "W03", "W04", "W05", "W06", "W07", "W08", "W09", "W10", "W11", "W12",
  "W13", "W14", "W15", "W16", "W17", "W18", "W19", "W20", "W21", "W22", "W23", "W24",
] as const;

/** The name of a card of the toolbox; empty for a card that is not ours. */
export function toolTitle(t: Translate, card: string): string {
  const known = CARDS.find((candidate) => candidate === card);
  return known === undefined ? "" : t(`debrief.tools.${known}`);
}
