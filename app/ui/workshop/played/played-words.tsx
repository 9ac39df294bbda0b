import { createContext, useContext } from "react";
import { isNobodys, type Coverage, type Covered } from "~/core/workshop/coverage";
import { useTexts } from "~/i18n/react";
import { previewAddress } from "../preview/address";

/** What is known of who has played the draft that is shown; `draft`: its id. */
export type PlayedHere = { readonly draft: string; readonly coverage?: Coverage | undefined };

export const PlayedContext = createContext<PlayedHere>({ draft: "" });

/** Who has been through a moment, in words. */
export function ScenePlayed({ scene }: { readonly scene: string }) {
  const covered = useContext(PlayedContext).coverage?.scenes[scene];
  return covered ? <p className="app-played"><PlayedWord covered={covered} /></p> : null;
}

/** An answer that was left out although its moment was played. Where nobody was at all the moment has said so. */
export function AnswerPlayed({ scene, answer }: { readonly scene: string; readonly answer: string }) {
  const covered = useContext(PlayedContext).coverage?.scenes[scene];
  const taken = covered?.answers[answer];
  return covered && taken && !isNobodys(covered) && isNobodys(taken) ? <>{" · "}<PlayedWord covered={taken} /></> : null;
}

export function PlayedWord({ covered }: { readonly covered: Covered }) {
  const { t } = useTexts();
  const { person, journey } = covered;
  const who = person ? (journey ? "both" : "person") : journey ? "journey" : "nobody";
  return <span className={who === "nobody" ? "app-played--nobody" : undefined}>{t(`preview.coverage.${who}`)}</span>;
}

/** Leads into the preview at a moment, and from there back to `node`. The editor's own key finds the link by its mark. */
export function PlayLink({ scene, title, node = "" }: { readonly scene: string; readonly title: string; readonly node?: string }) {
  const { t, language } = useTexts();
  const { draft } = useContext(PlayedContext);
  return <a className="app-link" href={previewAddress(language, draft, { beginning: { scene }, node })} data-play={scene} aria-keyshortcuts="F9">{t("preview.from")}<span className="app-hidden">{`: ${title}`}</span></a>;
}
