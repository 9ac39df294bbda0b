import { longDay } from "~/core/days";
import type { DebriefShown, NormShown } from "~/core/scenario/debrief";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/scene/shown-text";

/** What the law says, how sure that is, as of when, and where to read it. */
export function LegalNotes({ legal: { note, norms } }: { readonly legal: DebriefShown["legal"] }) {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby="recht">
      <h2 className="app-heading" id="recht">{t("debrief.legal")}</h2>
      <p><ShownText shown={note} /></p>
      {norms.map((norm) => <Note key={norm.id} norm={norm} />)}
    </section>
  );
}

function Note({ norm }: { readonly norm: NormShown }) {
  const { t, language } = useTexts();
  return (
    <div className="app-legal" id={`recht-${norm.id}`}>
      <h3 className="app-legal__source"><ShownText shown={norm.norm} /> · {t(`debrief.${norm.certainty}`)}</h3>
      <p><ShownText shown={norm.text} /></p>
      <p className="app-legal__date">{t("debrief.asOf", { day: longDay(norm.asOf, language) })} · <Source norm={norm} /></p>
      {norm.examples.map((example) => (
        <p className="app-legal__date" key={example}>{t("debrief.example")}: <a className="app-link" href={example} rel="noreferrer">{hostOf(example)}</a></p>
      ))}
    </div>
  );
}

function Source({ norm: { source } }: { readonly norm: NormShown }) {
  const { t } = useTexts();
  if (!source.startsWith("https://")) return <>{t("debrief.sourceOwn")}</>;
  return <>{t("debrief.source")}: <a className="app-link" href={source} rel="noreferrer">{hostOf(source)}</a></>;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : address;
}
