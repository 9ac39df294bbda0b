import { longDay } from "~/core/days";
import { useShown, useTexts } from "~/i18n/react";
import { describeRosette, Rosette } from "~/ui/figures/rosette";
import { Main } from "~/ui/frame/main";
import { CheckForm } from "./check-form";
import { useForeign } from "./foreign";
import { NameForm, type NameAnswer } from "./name-form";
import type { PublicCertificate } from "./public";
import { useVerdict } from "./verdict";

/** What anybody may know of a certificate. The verdict is the first line; a name is never on this page. */
export function VerdictPage({ certificate, answer }: { readonly certificate: PublicCertificate; readonly answer?: NameAnswer | undefined }) {
  const { t, language } = useTexts();
  const { verdict, text } = useVerdict(certificate);
  return (
    <Main page="nachweis" width="reading">
      <section className={`app-verdict app-verdict--${certificate.state}`}>
        <div className="app-stack app-stack--small">
          <h1 className="app-title">{verdict}</h1>
          <p>{text}</p>
        </div>
      </section>
      {certificate.demonstration ? <p className="app-note">{t("certificate.verdict.demonstration")}</p> : null}
      <Facts certificate={certificate} />
      <NameForm answer={answer} />
      <section className="app-section">
        <h2 className="app-heading">{t("certificate.check.again")}</h2>
        <CheckForm typed="" />
        <p><a className="app-link app-link--row" href={`/${language}/nachweis/${certificate.code}.json`}>{t("certificate.verdict.json")}</a></p>
      </section>
    </Main>
  );
}

function Facts({ certificate }: { readonly certificate: PublicCertificate }) {
  const { t, language } = useTexts();
  const foreign = useForeign();
  const title = useShown()(certificate.course.title);
  const day = (value: string) => longDay(value, language);
  const { kind, course, units, period, issuedOn, issuer, validUntil, code } = certificate;
  const plain = code.replaceAll("-", "");
  return (
    <section className="app-section">
      <h2 className="app-heading">{t("certificate.verdict.factsHeading")}</h2>
      <dl className="app-facts">
        <div><dt>{t("certificate.verdict.kind")}</dt><dd>{t(`certificate.kinds.${kind}`)}. {t(`certificate.kindNotes.${kind}`)} {t("certificate.verdict.noScore")}</dd></div>
        <div><dt>{t("certificate.verdict.course")}</dt><dd lang={foreign(title.language)}>{title.text}</dd></div>
        <div><dt>{t("certificate.verdict.courseCode")}</dt><dd>{t("certificate.verdict.courseVersion", { code: course.code, version: course.version })}</dd></div>
        <div><dt>{t("certificate.verdict.extent")}</dt><dd>{t("certificate.verdict.units", { count: units })}</dd></div>
        <div><dt>{t("certificate.verdict.period")}</dt><dd>{period.from === period.to ? day(period.to) : t("certificate.verdict.fromTo", { from: day(period.from), to: day(period.to) })}</dd></div>
        <div><dt>{t("certificate.verdict.issued")}</dt><dd>{day(issuedOn)}</dd></div>
        <div><dt>{t("certificate.verdict.issuer")}</dt><dd lang={foreign("de")}>{issuer}</dd></div>
        <div><dt>{t("certificate.verdict.validUntil")}</dt><dd>{validUntil === undefined ? t("certificate.verdict.noEnd") : t("certificate.verdict.including", { date: day(validUntil) })}</dd></div>
        <div><dt>{t("certificate.verdict.number")}</dt><dd><span className="app-code">{code}</span></dd></div>
        <div><dt>{t("certificate.verdict.pattern")}</dt><dd><Rosette code={plain} />{t("certificate.verdict.patternText", { rosette: t("certificate.rosette", describeRosette(plain)) })}</dd></div>
      </dl>
    </section>
  );
}
