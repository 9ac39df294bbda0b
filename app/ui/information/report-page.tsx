import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { Contact, type OperatorShown } from "./contact";
import { ReportForm, type Authorities } from "./report-form";
import { Part } from "./text-page";

type Props = { readonly title: string; readonly operator: OperatorShown | undefined; readonly before: string | undefined; readonly authorities: Authorities; readonly number: string | undefined };

/** Anybody reports a barrier: three fields, then a number. */
export function ReportPage({ title, operator, before, authorities, number }: Props) {
  const { t, language } = useTexts();
  if (number !== undefined) return <Done number={number} />;
  return (
    <Main page="service" width="reading">
      <ErrorSummary />
      <h1 className="app-title">{title}</h1>
      <p className="app-lead">{t("service.report.lead")}</p>
      <ReportForm before={before} authorities={authorities} />
      <div className="app-section app-prose">
        <Part heading={t("service.report.then.heading")}>
          <ul>{(["answer", "fix", "none"] as const).map((one) => <li key={one}>{t(`service.report.then.${one}`)}</li>)}</ul>
        </Part>
        <Part heading={t("service.report.to.heading")}>
          <Contact operator={operator} />
          <p><a href={`/${language}/barrierefreiheit`}>{t("service.report.statementLink")}</a></p>
        </Part>
      </div>
    </Main>
  );
}

function Done({ number }: { readonly number: string }) {
  const { t, language } = useTexts();
  return (
    <Main page="service" width="reading">
      <section className="app-confirmation">
        <h1 className="app-title" tabIndex={-1} autoFocus>{t("service.report.done.title")}</h1>
        <p>{t("service.report.done.number")} <strong className="app-code">{number}</strong></p>
      </section>
      <section className="app-section">
        <h2 className="app-heading">{t("service.report.then.heading")}</h2>
        <p>{t("service.report.then.answer")}</p>
        <p>{t("service.report.done.keep")}</p>
        <div className="app-actions"><LinkButton look="secondary" href={`/${language}/barrierefreiheit`}>{t("service.report.statementLink")}</LinkButton></div>
      </section>
    </Main>
  );
}
