import { TOOL_IDS } from "~/core/toolbox/cards";
import type { Translate } from "~/i18n/texts";

/** The name of a card of the toolbox; empty for a card that is not ours. */
export function toolTitle(t: Translate, card: string): string {
  const known = TOOL_IDS.find((candidate) => candidate === card);
  return known === undefined ? "" : t(`debrief.tools.${known}`);
}
