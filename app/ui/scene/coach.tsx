import type { Coached } from "~/core/scenario/coach";
import { useTexts } from "~/i18n/react";
import { ShownText } from "./shown-text";

/** In practice: what there is to say about the answer just given; open, and can be folded away. */
export function Coach({ coached }: { readonly coached: Coached | undefined }) {
  const { t } = useTexts();
  if (!coached) return null;
  const { advice, tempting } = coached;
  return (
    <details className="app-translation app-coach" open>
      <summary>{t("scene.coach.title")}</summary>
      {advice.map((text) => <p key={text.text}><ShownText shown={text} /></p>)}
      {tempting.length > 0 ? <p>{t("scene.coach.tempting")} {tempting.map((text) => <span key={text.text}><ShownText shown={text} /> </span>)}</p> : null}
    </details>
  );
}
