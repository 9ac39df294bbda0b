import type { Person, Unit } from "~/core/organisation/model";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { AccountForm } from "./account-form";
import { LinkMade, useMadeLink } from "./link-made";

type Props = { readonly title: string; readonly person: Person; readonly units: readonly Unit[]; readonly saved: "account" | "roles" | undefined; readonly own: boolean };

export function AccountPage({ title, person, units, saved, own }: Props) {
  const { t, language } = useTexts();
  const made = useMadeLink();
  if (made) return <Main page="admin" width="reading"><LinkMade made={made} /></Main>;
  return (
    <Main page="admin" width="reading" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }, { href: `/${language}/admin/konten`, label: t("people.title") }]} here={person.name}>
      <ErrorSummary />
      <h1 className="app-title">{title}</h1>
      <p className="app-status" role="status">{saved === undefined ? "" : t(saved === "roles" ? "admin.roles.saved" : "people.saved")}</p>
      <p>{own ? t("people.yourself") : t(person.active ? "people.active" : "people.inactive")}</p>
      <p>
        {t("admin.roles.now", { roles: person.roles.map((role) => t(`refusal.roles.${role}`)).join(", ") })}{" "}
        <a className="app-link app-link--row" href={`/${language}/admin/konten/${person.id}/rollen`}>{t("admin.roles.link")}</a>
      </p>
      <AccountForm units={units.filter(({ id, closed }) => closed !== true || id === person.unit)} person={person} submit={t("people.save")} />
      <section className="app-section">
        {own || !person.active ? null : <p id="sperren-folgen">{t("people.deactivateNote")}</p>}
        <div className="app-row">
          <Deed intent="link" label={t("people.link")} />
          {own ? null : <Deed intent={person.active ? "sperren" : "oeffnen"} label={t(person.active ? "people.deactivate" : "people.activate")} />}
        </div>
      </section>
    </Main>
  );
}

function Deed({ intent, label }: { readonly intent: string; readonly label: string }) {
  return (
    <form method="post" aria-label={label}>
      <Csrf />
      <SubmitButton look="secondary" name="intent" value={intent}>{label}</SubmitButton>
    </form>
  );
}
