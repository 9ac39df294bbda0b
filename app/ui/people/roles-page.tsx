import type { Role } from "~/core/organisation/model";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary, FieldError, usePosted } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";

export type RolesShown = {
  readonly base: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly roles: readonly Role[];
  readonly chosen: readonly Role[];
  /** What the chosen roles would change; absent until they were looked at. */
  readonly change?: { readonly given: readonly Role[]; readonly taken: readonly Role[] };
};

/** One thing: which roles. What they mean is seen before anything is done. */
export function RolesPage({ shown }: { readonly shown: RolesShown }) {
  const { t } = useTexts();
  const { base, person, change } = shown;
  const title = change ? t("admin.roles.checkTitle", { name: person.name }) : t("admin.roles.title", { name: person.name });
  const account = `${base}/${person.id}`;
  return (
    <Main page="admin" width="reading" crumbs={[{ href: base.replace(/\/konten$/u, ""), label: t("admin.title") }, { href: base, label: t("people.title") }, { href: account, label: person.name }]} here={t("admin.roles.link")}>
      <ErrorSummary field="rolle" />
      <h1 className="app-title" tabIndex={-1}>{title}</h1>
      {change ? <Check {...shown} change={change} account={account} /> : <Choose {...shown} account={account} />}
    </Main>
  );
}

function Choose({ roles, chosen, account }: RolesShown & { readonly account: string }) {
  const { t } = useTexts();
  const ticked: readonly string[] = usePosted("rolle") ?? chosen;
  return (
    <>
      <p className="app-lead">{t("admin.roles.lead")}</p>
      <form className="app-form" method="post" action={`${account}/rollen`}>
        <Csrf />
        <fieldset className="kern-fieldset" id="rolle" tabIndex={-1}>
          <legend className="kern-label">{t("admin.roles.legend")}</legend>
          <div className="kern-hint">{t("admin.roles.hint")}</div>
          <FieldError field="rolle" />
          <div className="kern-fieldset__body">
            {roles.filter((role) => role !== "learner").map((role) => (
              <div className="kern-form-check" key={role}>
                <input className="kern-form-check__checkbox" type="checkbox" id={`rolle-${role}`} name="rolle" value={role} defaultChecked={ticked.includes(role)} />
                <label className="kern-label" htmlFor={`rolle-${role}`}>{t(`refusal.roles.${role}`)}</label>
              </div>
            ))}
          </div>
        </fieldset>
        <div className="app-actions">
          <SubmitButton name="intent" value="pruefen">{t("admin.roles.look")}</SubmitButton>
          <a className="app-link app-link--row" href={account}>{t("admin.roles.cancel")}</a>
        </div>
      </form>
    </>
  );
}

function Check({ person, chosen, change: { given, taken }, account }: RolesShown & { readonly change: NonNullable<RolesShown["change"]>; readonly account: string }) {
  const { t } = useTexts();
  return (
    <>
      {([["given", "gives", given], ["taken", "takes", taken]] as const).map(([heading, words, roles]) => (roles.length === 0 ? null : (
        <section className="app-section" key={heading} aria-labelledby={heading}>
          <h2 className="app-heading" id={heading}>{t(`admin.roles.${heading}`)}</h2>
          <dl className="app-facts">
            {roles.map((role) => <div key={role}><dt>{t(`refusal.roles.${role}`)}</dt><dd>{t(`admin.roles.${words}.${role}`)}</dd></div>)}
          </dl>
        </section>
      )))}
      <section className="app-section" aria-labelledby="ausserdem">
        <h2 className="app-heading" id="ausserdem">{t("admin.roles.always")}</h2>
        <div className="app-prose">
          <ul>{(["signOut", "stays", "log"] as const).map((one) => <li key={one}>{t(`admin.roles.${one}`, { name: person.name })}</li>)}</ul>
        </div>
      </section>
      <form className="app-form" method="post" action={`${account}/rollen`}>
        <Csrf />
        {chosen.map((role) => <input key={role} type="hidden" name="rolle" value={role} />)}
        <div className="app-actions">
          <SubmitButton name="intent" value="aendern">{t("admin.roles.submit")}</SubmitButton>
          <a className="app-link app-link--row" href={`${account}/rollen?${new URLSearchParams(chosen.map((role) => ["rolle", role])).toString()}`}>{t("admin.roles.back")}</a>
          <a className="app-link app-link--row" href={account}>{t("admin.roles.cancel")}</a>
        </div>
      </form>
    </>
  );
}
