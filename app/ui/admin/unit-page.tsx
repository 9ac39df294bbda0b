import type { Unit } from "~/core/organisation/model";
import { openUnits, withAllBelow } from "~/core/organisation/units";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { UnitForm } from "./units-page";

type Props = { readonly base: string; readonly unit: Unit; readonly units: readonly Unit[] };

/** One unit: its name and place, and the way to close or open it. */
export function UnitPage({ base, unit, units }: Props) {
  const { t, language } = useTexts();
  const below = withAllBelow(units, unit.id);
  const parents = units.filter(({ id, closed }) => !below.has(id) && (closed !== true || id === unit.parent));
  return (
    <Main page="admin" width="reading" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }, { href: base, label: t("admin.units.title") }]} here={unit.name}>
      <ErrorSummary />
      <h1 className="app-title">{t("admin.units.changeTitle", { name: unit.name })}</h1>
      {unit.closed === true ? <p className="app-note">{t("admin.units.openLead")}</p> : null}
      <UnitForm unit={unit} parents={parents} submit={t("admin.units.save")} />
      <section className="app-section app-row">
        {unit.closed === true ? (
          <form method="post" aria-label={t("admin.units.open")}>
            <Csrf />
            <SubmitButton look="secondary" name="intent" value="oeffnen">{t("admin.units.open")}</SubmitButton>
          </form>
        ) : openUnits(units).length > 1 ? <LinkButton look="secondary" href={`${base}/${unit.id}/schliessen`}>{t("admin.units.close")}</LinkButton> : null}
      </section>
    </Main>
  );
}
