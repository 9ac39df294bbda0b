import type { ReactNode } from "react";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { TextArea } from "./text-area";

type Props = { readonly revision: number; readonly text: string; readonly lang: "de" | "en"; readonly savedAt: string; readonly savedByName: string; readonly back: string; /** What else is sent. */ readonly children?: ReactNode };

/** Two people have changed the same text: both are shown, and the later one decides. */
export function TwoTexts({ revision, text, lang, savedAt, savedByName, back, children }: Props) {
  const { t } = useTexts();
  return (
    <form className="app-form app-wide-field" method="post">
      <Csrf />
      <input type="hidden" name="revision" value={revision} />
      {children}
      <p className="app-lead">{t("workshop.text.conflict", { time: savedAt, who: savedByName === "" ? t("report.someone") : savedByName })}</p>
      <div className="app-sides">
        <TextArea name="text" label={t("workshop.text.yours")} rows={30} lang={lang} source />
        <TextArea name="stored" label={t("workshop.text.stored")} rows={30} lang={lang} text={text} source readOnly />
      </div>
      <div className="app-actions">
        <SubmitButton>{t("workshop.text.saveYours")}</SubmitButton>
        <LinkButton look="secondary" href={back}>{t("workshop.text.keepStored")}</LinkButton>
      </div>
    </form>
  );
}

/** The last text that could be read, beside the newest that cannot. */
export function LastGood({ good, lang }: { readonly good: string; readonly lang: "de" | "en" }) {
  const { t } = useTexts();
  return (
    <>
      <p>{t("workshop.broken")}</p>
      <details className="app-disclosure">
        <summary>{t("workshop.text.showGood")}</summary>
        <pre className="app-excerpt" tabIndex={0} role="region" aria-label={t("workshop.text.showGood")} lang={lang}>{good}</pre>
      </details>
    </>
  );
}
