import type { Person, Role, Unit } from "~/core/organisation/model";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { Pagination } from "~/ui/frame/pagination";
import { AccountForm } from "./account-form";
import { LinkMade, useMadeLink } from "./link-made";

type Props = {
  readonly base: string;
  readonly search: string;
  readonly size: number;
  readonly saved: boolean;
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
    <Main page="admin">
      <ErrorSummary />
      <h1 className="app-title">{t("people.title")}</h1>
      <p className="app-status" role="status">{props.saved ? t("people.unitSaved") : ""}</p>
      <p className="app-lead">{t("people.lead", { people: t("people.count", { count: props.total }), authority: props.authority })}</p>
      <p><a className="app-link app-link--row" href={`/${language}/admin/meldungen`}>{t("people.barriers.title")}</a></p>
      <Search base={props.base} search={props.search} />
      <People {...props} />
      <Pagination label={t("people.pages")} pages={props.pages} size={props.size} total={props.total} />
      <section className="app-section app-main--reading" aria-labelledby="anlegen">
        <h2 className="app-heading" id="anlegen">{t("people.createTitle")}</h2>
        <p>{t("people.createLead")}</p>
        <AccountForm units={props.units} roles={props.roles} submit={t("people.submit")} />
      </section>
      <NewUnit />
    </Main>
  );
}

function Search({ base, search }: Pick<Props, "base" | "search">) {
  const { t } = useTexts();
  return (
    <form className="app-filter" method="get" action={base} role="search">
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="suche">{t("people.filter")}</label>
        <input className="kern-form-input__input" id="suche" name="suche" type="search" defaultValue={search} maxLength={100} />
      </div>
      <SubmitButton look="secondary">{t("people.filterSubmit")}</SubmitButton>
    </form>
  );
}

function People({ base, people, units, total, search }: Props) {
  const { t } = useTexts();
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  if (people.length === 0) return <p>{t("people.none")} {search === "" ? null : <a className="app-link" href={base}>{t("people.filterReset")}</a>}</p>;
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

function NewUnit() {
  const { t } = useTexts();
  return (
    <section className="app-section app-main--reading" aria-labelledby="einheiten">
      <h2 className="app-heading" id="einheiten">{t("people.units")}</h2>
      <form className="app-form" method="post">
        <Csrf />
        <input type="hidden" name="intent" value="einheit" />
        <TextField name="unitName" label={t("people.unitName")} maxLength={200} required autoComplete="off" />
        <div className="app-actions"><SubmitButton look="secondary">{t("people.unitSubmit")}</SubmitButton></div>
      </form>
    </section>
  );
}
