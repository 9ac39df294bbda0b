import type { Said } from "~/core/scenario/shown";
import { useTexts } from "~/i18n/react";
import { Quoted, ShownText } from "./shown-text";

/** What the learner said, did, wrote or kept open, in one line: spoken words in quotation marks, a deed plain. */
export function OwnWords({ said }: { readonly said: Said }) {
  const { t } = useTexts();
  if (said.observation) {
    return (
      <>
        {t(said.written ? "scene.youWrite" : "scene.youKeptOpen")}{" "}
        {said.texts.map((text, index) => <span key={text.text}>{index > 0 ? (said.written ? " " : " · ") : ""}{said.written ? <ShownText shown={text} /> : <Quoted shown={text} />}</span>)}
        {" "}{t("scene.youThen")} <ShownText shown={said.observation} />
      </>
    );
  }
  return <>{said.texts.map((text) => (said.spoken ? <Quoted key={text.text} shown={text} /> : <ShownText key={text.text} shown={text} />))}</>;
}

/** The line above the new speech: how one came here. On a narrow screen it folds to one line, so that the first answer stays in view. */
export function OwnLine({ said }: { readonly said: Said | undefined }) {
  const { t } = useTexts();
  if (!said) return null;
  const line = <>{said.bypassed ? t("scene.youBypassed") : said.observation ? null : `${t("scene.you")}:`} <OwnWords said={said} /></>;
  return (
    <>
      <p className="app-own">{line}</p>
      <details className="app-own-short"><summary>{line}</summary></details>
    </>
  );
}
