import type { Unit } from "~/core/organisation/model";
import { openUnits, unitTree, type UnitBranch } from "~/core/organisation/units";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";

export type UnitDone = "created" | "changed" | "opened" | "closedNow";
type Props = { readonly base: string; readonly units: readonly Unit[]; readonly people: Readonly<Record<string, number>>; readonly done: UnitDone | undefined };

/** All units as they belong to each other, and a form for a new one. */
export function UnitsPage({ base, units, people, done }: Props) {
  const { t, language } = useTexts();
  return (
    <Main page="admin" width="reading" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }]} here={t("admin.units.title")}>
      <ErrorSummary />
      <h1 className="app-title">{t("admin.units.title")}</h1>
      <p className="app-status" role="status">{done === undefined ? "" : t(`admin.units.${done}`)}</p>
      <p className="app-lead">{t("admin.units.lead")}</p>
      {units.length === 0 ? <p>{t("admin.units.none")}</p> : (
        <nav aria-label={t("admin.units.listLabel")}><Branches base={base} branches={unitTree(units)} people={people} /></nav>
      )}
      <p><a className="app-link app-link--row" href={`${base}/import/datei`}>{t("admin.units.import")}</a></p>
      <section className="app-section" aria-labelledby="anlegen">
        <h2 className="app-heading" id="anlegen">{t("admin.units.create")}</h2>
        <UnitForm parents={openUnits(units)} submit={t("admin.units.create")} />
      </section>
    </Main>
  );
}

function Branches({ base, branches, people }: Pick<Props, "base" | "people"> & { readonly branches: readonly UnitBranch[] }) {
  const { t } = useTexts();
  return (
    <ul className="app-tree">
      {branches.map(({ unit, below }) => (
        <li key={unit.id}>
          <div className="app-tree__line">
            <a className="app-link app-link--row" href={`${base}/${unit.id}`}>{unit.name}</a>
            {unit.closed === true ? <span className="app-badge">{t("admin.units.closed")}</span> : <span className="app-muted">{t("admin.units.people", { count: people[unit.id] ?? 0 })}</span>}
          </div>
          {below.length === 0 ? null : <Branches base={base} branches={below} people={people} />}
        </li>
      ))}
    </ul>
  );
}

/** Name and place of a unit. `parents`: units it can belong to. */
export function UnitForm({ unit, parents, submit }: { readonly unit?: Unit; readonly parents: readonly Unit[]; readonly submit: string }) {
  const { t } = useTexts();
  return (
    <form className="app-form" method="post">
      <Csrf />
      <TextField name="name" label={t("admin.units.name")} defaultValue={unit?.name} maxLength={200} required autoComplete="off" />
      <Choice name="parent" label={t("admin.units.parent")} all={t("admin.units.top")} chosen={unit?.parent} options={parents.map(({ id, name }) => ({ value: id, label: name }))} />
      <div className="app-actions"><SubmitButton name="intent" value={unit ? "aendern" : "anlegen"} look={unit ? "primary" : "secondary"}>{submit}</SubmitButton></div>
    </form>
  );
}
