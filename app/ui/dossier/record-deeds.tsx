import { dayIn, longDay, longInstant } from "~/core/days";
import type { Exemption, Extension, MailSeen, Recognition, Reminder } from "~/core/dossier/model";
import { useShown, useTexts } from "~/i18n/react";
import { exemptionWords } from "./exemption-words";
import { ProofFacts } from "./proof-facts";

type Named = { readonly byName: string };
export type Done = {
  readonly timeZone: string;
  readonly reminders: readonly (Omit<Reminder, "mail"> & { readonly mail?: MailSeen } & Named)[];
  readonly extensions: readonly (Extension & Named)[];
  readonly recognitions: readonly (Recognition & Named)[];
  readonly exemptions: readonly (Exemption & Named)[];
};

/** What HR has done about a person: recognised proofs, later deadlines, exemptions, reminders. The person reads the very same. */
export function RecordDeeds({ done, person, own }: { readonly done: Done; readonly person: string; readonly own: boolean }) {
  return (
    <>
      <Recognitions done={done} person={person} own={own} />
      <Extensions done={done} />
      <Exemptions done={done} />
      <Reminders done={done} />
    </>
  );
}

function Recognitions({ done: { recognitions, timeZone }, person, own }: { readonly done: Done; readonly person: string; readonly own: boolean }) {
  const { t, language } = useTexts();
  const shown = useShown();
  if (recognitions.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="anerkannt">
      <h2 className="app-heading" id="anerkannt">{t("dossier.recognisedTitle")}</h2>
      <p>{t("dossier.recognisedNote")}</p>
      {recognitions.map((one) => (
        <div className="app-card" key={one.id}>
          <h3 className="app-card__title">{shown(one.title).text}</h3>
          <ProofFacts proof={one} />
          <p className="app-muted">{t("dossier.recognisedBy", { name: one.byName === "" ? t("report.someone") : one.byName, time: longInstant(one.at, timeZone, language) })}</p>
          {one.withdrawn ? <p>{t("dossier.withdrawnOn", { date: longDay(dayIn(timeZone, one.withdrawn.at), language), reason: one.withdrawn.reason })}</p> : null}
          {own || one.withdrawn ? null : <p><a className="app-link app-link--row" href={`/${language}/personal/personen/${person}/anerkennung/${one.id}`}>{t("dossier.withdraw")}</a></p>}
        </div>
      ))}
    </section>
  );
}

function Extensions({ done: { extensions, timeZone } }: { readonly done: Done }) {
  const { t, language } = useTexts();
  const shown = useShown();
  if (extensions.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="fristen">
      <h2 className="app-heading" id="fristen">{t("dossier.extensions")}</h2>
      <ul className="app-prose">
        {extensions.toReversed().map(({ id, title, due, reason, byName, at }) => (
          <li key={id}>{t("dossier.extendedLine", { course: shown(title).text, day: longDay(due, language), reason })} <span className="app-muted">{t("dossier.deedBy", { name: byName === "" ? t("report.someone") : byName, time: longInstant(at, timeZone, language) })}</span></li>
        ))}
      </ul>
    </section>
  );
}

function Exemptions({ done: { exemptions, timeZone } }: { readonly done: Done }) {
  const { t, language } = useTexts();
  if (exemptions.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="freistellungen">
      <h2 className="app-heading" id="freistellungen">{t("dossier.exemptions")}</h2>
      <ul className="app-prose">
        {exemptions.toReversed().map(({ id, byName, at, ...days }) => (
          <li key={id}>{exemptionWords(days, t, language)} <span className="app-muted">{t("dossier.deedBy", { name: byName === "" ? t("report.someone") : byName, time: longInstant(at, timeZone, language) })}</span></li>
        ))}
      </ul>
    </section>
  );
}

function Reminders({ done: { reminders, timeZone } }: { readonly done: Done }) {
  const { t, language } = useTexts();
  const shown = useShown();
  return (
    <section className="app-section" aria-labelledby="erinnert">
      <h2 className="app-heading" id="erinnert">{t("dossier.reminders")}</h2>
      {reminders.length === 0 ? <p>{t("dossier.noReminders")}</p> : (
        <ul className="app-prose">
          {reminders.toReversed().map(({ id, title, text, byName, at, mail }) => (
            <li key={id}>
              {shown(title).text}, {t("dossier.deedBy", { name: byName === "" ? t("report.someone") : byName, time: longInstant(at, timeZone, language) })}: <q>{text}</q>
              {mail === undefined ? null : <span className="app-muted"> {t("remind.mailState", { state: t(`remind.states.${mail}`) })}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
