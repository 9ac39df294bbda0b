import { givenCard } from "~/core/toolbox/cards";
import type { CardSeen } from "~/core/toolbox/seen";
import { SENTENCES, visitorLanguage } from "~/core/toolbox/sentences";
import { textsIn } from "~/i18n/texts";
import { isForShowing } from "./card";
import type { Showing } from "./show-page";

/** What a card holds out. What is said at the counter is German, whatever language the pages have. Nothing for cards about setting something up. */
export function showingOf({ id, kept }: Pick<CardSeen, "id" | "kept">, code: string | null, turned: boolean): Showing | undefined {
  if (kept && kept.origin.kind !== "given") return { id, german: kept.words.split("\n"), language: kept.origin.language, translated: false, turned };
  const card = givenCard(id);
  if (!card || !isForShowing(card.kind)) return undefined;
  if (card.kind !== "language") return { id, german: card.kind === "phrase" ? textsIn("de")(`toolbox.cards.${card.id}.words`).split("\n").map(withoutMarks) : [], language: "de", translated: false, turned };
  const into = visitorLanguage(code ?? "");
  return { id, german: [SENTENCES[card.id].de], language: "de", ...(into ? { foreign: { in: into, text: SENTENCES[card.id][into.code] } } : {}), translated: true, turned };
}

/** Shown to somebody, a sentence is no quotation. */
function withoutMarks(line: string): string {
  return line.replace(/^„|“$/gu, "");
}
