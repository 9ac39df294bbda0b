import { Fragment } from "react";
import { useTexts } from "~/i18n/react";
import type { TextKey } from "~/i18n/texts";
import { Contact, type OperatorShown } from "./contact";
import { Part, TextPage } from "./text-page";

/** Areas that have a first paragraph of their own. */
export const HELP_AREAS = ["general", "learning", "courses", "scenes", "certificates", "check", "workshop", "staff", "council", "admin", "account", "signIn"] as const;
export type HelpArea = (typeof HELP_AREAS)[number];

const QUESTIONS = ["access", "private", "certificate", "back", "again", "broken"] as const;
const MORE: readonly { readonly path: string; readonly label: TextKey }[] = [
  { path: "hilfe/tastatur", label: "service.help.more.keyboard" },
  { path: "datenschutz", label: "service.help.more.privacy" },
  { path: "nachweis", label: "service.help.more.check" },
  { path: "barrierefreiheit", label: "service.help.more.statement" },
  { path: "barriere-melden", label: "service.help.more.barrier" },
];

type Props = { readonly title: string; readonly area: HelpArea; readonly operator: OperatorShown | undefined; /** Whether a link for signing in can be mailed. */ readonly mailed: boolean; /** Whether office accounts sign in. */ readonly office: boolean };

/** Begins with the page one comes from. */
export function HelpPage({ title, area, operator, mailed, office }: Props) {
  const { t, language } = useTexts();
  return (
    <TextPage title={title} lead={t(`service.help.here.${area}`)}>
      <Part heading={t("service.help.start.heading")}>
        <ol>{(["choose", "begin", "work", "done"] as const).map((step) => <li key={step}>{t(`service.help.start.${step}`)}</li>)}</ol>
      </Part>
      <Part heading={t("service.help.questions.heading")}>
        {QUESTIONS.map((question) => (
          <Fragment key={question}>
            <h3>{t(`service.help.questions.${question}.ask`)}</h3>
            <p>{t(`service.help.questions.${question}.answer`)}</p>
            {question === "access" && mailed ? <p>{t("service.help.questions.access.mailed")}</p> : null}
            {question === "access" && office ? <p>{t("service.help.questions.access.office")}</p> : null}
          </Fragment>
        ))}
      </Part>
      <Part heading={t("service.help.ask.heading")}><Contact operator={operator} /></Part>
      <Part heading={t("service.help.more.heading")}>
        <ul>{MORE.map(({ path, label }) => <li key={path}><a href={`/${language}/${path}`}>{t(label)}</a></li>)}</ul>
      </Part>
    </TextPage>
  );
}
