import { useTexts } from "~/i18n/react";
import { Contact, type OperatorShown } from "./contact";
import { Part, TextPage } from "./text-page";

type Props = { readonly title: string; readonly operator: OperatorShown | undefined; readonly before: string | undefined };

/** How to report a barrier while there is no form that could keep the report. */
export function ReportPage({ title, operator, before }: Props) {
  const { t, language } = useTexts();
  return (
    <TextPage title={title} lead={t("service.report.lead")}>
      <Part heading={t("service.report.to.heading")}>
        <Contact operator={operator} />
        <p>{t("service.report.form")}</p>
      </Part>
      <Part heading={t("service.report.say.heading")}>
        <ul>{(["what", "where", "how"] as const).map((one) => <li key={one}>{t(`service.report.say.${one}`)}</li>)}</ul>
        {before === undefined ? null : <p>{t("service.report.page")} <a href={before}>{before}</a></p>}
      </Part>
      <Part heading={t("service.report.then.heading")}>
        <ul>{(["answer", "fix", "none"] as const).map((one) => <li key={one}>{t(`service.report.then.${one}`)}</li>)}</ul>
        <p><a href={`/${language}/barrierefreiheit`}>{t("service.report.statementLink")}</a></p>
      </Part>
    </TextPage>
  );
}
