import type { Asked } from "~/core/course/asked";
import type { Explained, Verdict } from "~/core/course/explained";
import type { Language } from "~/core/words";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { ShownText } from "~/ui/course/shown-text";

type Props = { readonly asked: Asked; readonly explained: Explained };
type Part = { readonly verdict: Verdict; readonly asked: Asked; readonly language: Language; readonly t: Translate };

/** An answered question: the verdict has the focus, then every part explains itself. */
export function Explanation({ asked, explained }: Props) {
  const { t, language } = useTexts();
  const { correct, verdicts, short } = explained;
  return (
    <>
      <h2 className="app-heading"><ShownText shown={asked.prompt} language={language} /></h2>
      <div className={correct ? "app-feedback app-feedback--right" : "app-feedback app-feedback--almost"}>
        <h3 tabIndex={-1} autoFocus>{t(correct ? "check.right" : "check.almost")}</h3>
        <p>{t(`check.because.${asked.kind}`)}</p>
      </div>
      {short ? <ShortVerdict short={short} correct={correct} language={language} t={t} /> : <VerdictList asked={asked} verdicts={verdicts} language={language} t={t} />}
    </>
  );
}

function VerdictList({ asked, verdicts, language, t }: Omit<Part, "verdict"> & { readonly verdicts: readonly Verdict[] }) {
  return (
    <div className="app-stack" role="list">
      {verdicts.map((verdict) => <div className="app-card" role="listitem" key={verdict.id}><VerdictText verdict={verdict} asked={asked} language={language} t={t} /></div>)}
    </div>
  );
}

function VerdictText({ verdict, asked, language, t }: Part) {
  return (
    <>
      <p>
        <strong><ShownText shown={verdict.text} language={language} /></strong>
        {verdict.chosen ? <> <span className="app-option__yours">{t("check.yours")}</span></> : null}
      </p>
      <p>{judgement(verdict, asked, t)}</p>
      {verdict.appeal ? <p className="app-option__appeal">{t("check.appeal")} <ShownText shown={verdict.appeal} language={language} /></p> : null}
      {verdict.consequence ? <p className="app-option__why"><ShownText shown={verdict.consequence} language={language} /></p> : null}
      {verdict.explanations.map((words) => <p className="app-option__why" key={words.text}><ShownText shown={words} language={language} /></p>)}
    </>
  );
}

/** What was right, in words. */
function judgement({ right, place, pair }: Verdict, asked: Asked, t: Translate): string {
  if (place) return right ? t("check.placeRight", { position: place.right }) : t("check.placeAlmost", { given: place.given, right: place.right });
  if (pair) return right ? t("check.pairRight", { given: pair.given.text }) : t("check.pairAlmost", { given: pair.given.text, right: pair.right.text });
  if (asked.kind === "single") return t(right ? "check.fitsBest" : "check.fitsNot");
  return t(right ? "check.fits" : "check.fitsNot");
}

function ShortVerdict({ short, correct, language, t }: { readonly short: NonNullable<Explained["short"]>; readonly correct: boolean; readonly language: Language; readonly t: Translate }) {
  return (
    <div className="app-stack app-stack--small">
      <p><strong>{short.given}</strong> <span className="app-option__yours">{t("check.yours")}</span></p>
      {short.appeal ? <p className="app-option__appeal">{t("check.appeal")} <ShownText shown={short.appeal} language={language} /></p> : null}
      {correct ? null : <p>{t("check.example")} <ShownText shown={short.example} language={language} /></p>}
      <p className="app-option__why"><ShownText shown={short.explanation} language={language} /></p>
    </div>
  );
}
