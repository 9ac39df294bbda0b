import type { Said } from "~/core/scenario/shown";
import { useTexts } from "~/i18n/react";
import { Quoted, ShownText } from "./shown-text";

/** What the learner said or did, in one line: spoken words in quotation marks, a deed plain. */
export function OwnWords({ said }: { readonly said: Said }) {
  const { t } = useTexts();
  if (said.observation) {
    return (
      <>
        {t("scene.youKeptOpen")} {said.texts.map((text, index) => <span key={text.text}>{index > 0 ? " · " : ""}<Quoted shown={text} /></span>)}
        {" "}{t("scene.youThen")} <ShownText shown={said.observation} />
      </>
    );
  }
  return <>{said.texts.map((text) => (said.spoken ? <Quoted key={text.text} shown={text} /> : <ShownText key={text.text} shown={text} />))}</>;
}

/** The line above the new speech: how one came here. */
export function OwnLine({ said }: { readonly said: Said | undefined }) {
  const { t } = useTexts();
  if (!said) return null;
  return (
    <p className="app-own">
      {said.bypassed ? t("scene.youBypassed") : said.observation ? null : `${t("scene.you")}:`} <OwnWords said={said} />
    </p>
  );
}
