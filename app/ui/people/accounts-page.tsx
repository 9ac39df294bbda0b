import type { Person, Role, Unit } from "~/core/organisation/model";
import { openUnits } from "~/core/organisation/units";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { Pagination } from "~/ui/frame/pagination";
import { AccountForm } from "./account-form";
import { LinkMade, useMadeLink } from "./link-made";

type Props = {
  readonly base: string;
  readonly search: string;
  readonly size: number;
  readonly filter: { readonly unit?: string; readonly role?: string; readonly state?: string };
  readonly roles: readonly Role[];
  readonly authority: string;
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  readonly total: number;
  readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
};

export function AccountsPage(props: Props) {
  const { t, language } = useTexts();
  const made = useMadeLink();
  if (made) return <Main page="admin" width="reading"><LinkMade made={made} /></Main>;
  return (
    <Main page="admin" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }]} here={t("people.title")}>
      <ErrorSummary />
      <h1 className="app-title">{t("people.title")}</h1>
      <p className="app-lead">{t("people.lead", { people: t("people.count", { count: props.total }), authority: props.authority })}</p>
      <p><a className="app-link app-link--row" href="#anlegen">{t("people.create")}</a></p>
      <Search {...props} />
      <People {...props} />
      <Pagination label={t("people.pages")} pages={props.pages} size={props.size} total={props.total} />
      <section className="app-section app-main--reading" aria-labelledby="anlegen">
        <h2 className="app-heading" id="anlegen" tabIndex={-1}>{t("people.createTitle")}</h2>
        <p>{t("people.createLead")}</p>
        <AccountForm units={openUnits(props.units)} roles={props.roles} submit={t("people.submit")} />
      </section>
    </Main>
  );
}

function Search({ base, search, filter, units, roles }: Props) {
  const { t } = useTexts();
  const states = (["active", "inactive"] as const).map((state) => ({ value: state === "active" ? "aktiv" : "gesperrt", label: t(`people.${state}`) }));
  return (
    <form className="app-filter app-filter--even" method="get" action={base} role="search">
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="suche">{t("people.filter")}</label>
        <input className="kern-form-input__input" id="suche" name="suche" type="search" defaultValue={search} maxLength={100} />
      </div>
      <Choice name="einheit" label={t("people.unit")} all={t("people.all")} chosen={filter.unit} options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      <Choice name="rolle" label={t("people.role")} all={t("people.all")} chosen={filter.role} options={roles.map((role) => ({ value: role, label: t(`refusal.roles.${role}`) }))} />
      <Choice name="zustand" label={t("people.state")} all={t("people.all")} chosen={filter.state} options={states} />
      <SubmitButton look="secondary">{t("people.filterSubmit")}</SubmitButton>
    </form>
  );
}

function People({ base, people, units, total, search, filter }: Props) {
  const { t } = useTexts();
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  if (people.length === 0) return <p>{t("people.none")} {search === "" && Object.keys(filter).length === 0 ? null : <a className="app-link" href={base}>{t("people.filterReset")}</a>}</p>;
  return (
    <div className="app-table-scroll" role="region" aria-labelledby="konten" tabIndex={0}>
      <table className="app-table app-table--blocks">
        <caption id="konten">{t("people.caption", { count: total })}</caption>
        <thead>
          <tr>{(["name", "email", "unit", "roles", "state"] as const).map((column) => <th key={column} scope="col">{t(`people.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row" data-label={t("people.name")}><a className="app-link" href={`${base}/${person.id}`}>{person.name}</a></th>
              <td data-label={t("people.email")}>{person.email}</td>
              <td data-label={t("people.unit")}>{unitNames.get(person.unit) ?? ""}</td>
              <td data-label={t("people.roles")}>{person.roles.map((role) => t(`refusal.roles.${role}`)).join(", ")}</td>
              <td data-label={t("people.state")}>{t(person.active ? "people.active" : "people.inactive")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
