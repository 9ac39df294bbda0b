import { longDay } from "~/core/days";
import { useTexts } from "~/i18n/react";
import { Contact, ContactWays, type OperatorShown } from "./contact";
import { Part, TextPage } from "./text-page";
import { ToldList, type ToldShown } from "./told-page";
import { FEDERAL_CONCILIATION, STATEMENT } from "./statement-data";

type Props = {
  readonly title: string;
  readonly operator: OperatorShown | undefined;
  /** What the authority tells about reported barriers; `more`: there are older ones. */
  readonly told: readonly ToldShown[];
  readonly more: boolean;
};

/** How accessible the product is, what is missing, and whom to tell. */
export function StatementPage({ title, operator, told, more }: Props) {
  const { t, language } = useTexts();
  const date = longDay(STATEMENT.testedOn, language);
  return (
    <TextPage title={title} lead={t("service.statement.lead")}>
      <Part heading={t("service.statement.state.heading")}>
        <p>{t("service.statement.state.partly")}</p>
        <p>{t("service.statement.state.standard", { standards: new Intl.ListFormat(language).format(STATEMENT.standards) })} {t("service.asOf", { date })}.</p>
      </Part>
      <Part heading={t("service.statement.gaps.heading")}><Gaps signLanguage={operator?.contacts?.signLanguage} /></Part>
      <Part heading={t("service.statement.method.heading")}>
        <ul>{STATEMENT.methods.map((method) => <li key={method}>{t(`service.statement.method.${method}`, { date })}</li>)}</ul>
      </Part>
      <Part heading={t("service.statement.functions.heading")}>
        <ul>{STATEMENT.functions.map((one) => <li key={one}>{t(`service.statement.functions.${one}`)}</li>)}</ul>
        <p><a href={`/${language}/hilfe/tastatur`}>{t("service.statement.functions.keyboardLink")}</a></p>
      </Part>
      <Part heading={t("service.statement.work.heading")}><Work told={told} more={more} /></Part>
      <Part heading={t("service.statement.feedback.heading")}>
        <p>{t("service.statement.feedback.text")}</p>
        <Contact operator={operator} />
        <p><a href={`/${language}/barriere-melden`}>{t("service.statement.feedback.link")}</a></p>
      </Part>
      <Part heading={t("service.statement.conciliation.heading")}>
        <p>{t("service.statement.conciliation.text")}</p>
        <Conciliation operator={operator} />
      </Part>
    </TextPage>
  );
}

/** The body in charge, where the authority has entered it; else which law decides that. */
function Conciliation({ operator }: Pick<Props, "operator">) {
  const { t } = useTexts();
  const body = operator?.contacts?.conciliation;
  if (body !== undefined) return <ContactWays contact={body} lead={t("service.statement.conciliation.own")} />;
  return (
    <>
      <p>{t("service.statement.conciliation.federal")} <a href={FEDERAL_CONCILIATION}>{t("service.statement.conciliation.federalLink")}</a></p>
      <p>{t("service.statement.conciliation.land")}</p>
    </>
  );
}

/** What is missing, what helps meanwhile, and when it will be there or why nobody can say. What the authority has, is not missing. */
function Gaps({ signLanguage }: { readonly signLanguage: string | undefined }) {
  const { t, language } = useTexts();
  const month = (by: string) => new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${by}-01T00:00:00.000Z`));
  return (
    <ul>
      {STATEMENT.gaps.filter(({ gap }) => gap !== "signLanguage" || signLanguage === undefined).map((one) => (
        <li key={one.gap}>
          {t(`service.statement.gaps.${one.gap}.what`)} <strong>{t("service.statement.gapWay")}</strong> {t(`service.statement.gaps.${one.gap}.way`)}
          {" "}<strong>{t("service.statement.gapPlan")}</strong> {"by" in one ? t("service.statement.planned", { month: month(one.by) }) : t(`service.statement.gaps.${one.gap}.plan`)}
        </li>
      ))}
    </ul>
  );
}

function Work({ told, more }: Pick<Props, "told" | "more">) {
  const { t, language } = useTexts();
  return (
    <>
      <p>{t("service.statement.work.lead")}</p>
      {told.length === 0 ? null : (
        <>
          <h3>{t("service.statement.told.own")}</h3>
          <ToldList told={told} />
          {more ? <p><a href={`/${language}/barrierefreiheit/in-arbeit`}>{t("service.statement.told.all")}</a></p> : null}
          <h3>{t("service.statement.told.product")}</h3>
        </>
      )}
      <ul>
        {STATEMENT.work.map(({ on, what }) => (
          <li key={what}><time dateTime={on}>{longDay(on, language)}</time>: {t(`service.statement.work.${what}`)}</li>
        ))}
      </ul>
    </>
  );
}
