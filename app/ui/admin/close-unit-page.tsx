import type { Unit } from "~/core/organisation/model";
import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";

export type ClosingShown = {
  readonly base: string;
  readonly unit: Unit;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly below: readonly string[];
  readonly above: string | undefined;
  readonly courses: readonly Words[];
  readonly targets: readonly Unit[];
};

/** What closing a unit would do, and the one button that does it. */
export function CloseUnitPage({ shown }: { readonly shown: ClosingShown }) {
  const { t, language } = useTexts();
  const { base, unit, people, targets } = shown;
  const one = `${base}/${unit.id}`;
  return (
    <Main page="admin" width="reading" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }, { href: base, label: t("admin.units.title") }, { href: one, label: unit.name }]} here={t("admin.units.closeSubmit")}>
      <ErrorSummary />
      <h1 className="app-title">{t("admin.units.closeTitle", { name: unit.name })}</h1>
      <Effects {...shown} />
      <form className="app-form" method="post">
        <Csrf />
        {people.length === 0 ? null : <Choice name="nach" label={t("admin.units.target")} all={t("admin.units.targetNone")} options={targets.map(({ id, name }) => ({ value: id, label: name }))} />}
        <div className="app-actions">
          <SubmitButton>{t("admin.units.closeSubmit")}</SubmitButton>
          <a className="app-link app-link--row" href={one}>{t("admin.units.closeCancel")}</a>
        </div>
      </form>
    </Main>
  );
}

function Effects({ people, below, above, courses }: ClosingShown) {
  const { t } = useTexts();
  const shown = useShown();
  const units = below.join(", ");
  return (
    <div className="app-prose">
      <ul>
        <li>{t("admin.units.closePeople", { count: people.length })}</li>
        {below.length === 0 ? null : <li>{above === undefined ? t("admin.units.closeBelowTop", { units }) : t("admin.units.closeBelow", { name: above, units })}</li>}
        {courses.length === 0 ? null : <li>{t("admin.units.closeAssignments", { courses: courses.map((title) => shown(title).text).join(", ") })}</li>}
        <li>{t("admin.units.closeStays")}</li>
      </ul>
      {people.length === 0 ? null : (
        <details className="app-disclosure">
          <summary>{t("admin.units.closeWhoTitle")}</summary>
          <ul>{people.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>
        </details>
      )}
    </div>
  );
}
