import type { Role } from "~/core/organisation/model";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { OfficeForm } from "./office-form";

type Account = { readonly email: string; readonly role: Role; readonly about: "nothing" | "half" | "finished" | "role" | "other" };
type Props = { readonly next: string; readonly accounts: readonly Account[]; readonly password: string; readonly status: string; /** Whether a link can be mailed. */ readonly mailed: boolean; /** Whether office accounts sign in. */ readonly office: boolean };

export function SignInPage({ next, accounts, password, status, mailed, office }: Props) {
  const { t } = useTexts();
  return (
    <Main page="anmelden" width="reading">
      <ErrorSummary field="email" />
      <h1 className="app-title">{t("signIn.title")}</h1>
      <p className="app-status" role="status">{status}</p>
      <p className="app-lead">{t(office ? "signIn.office.lead" : "signIn.lead")}</p>
      {office ? (
        <>
          <OfficeForm label={t("signIn.office.submit")} next={next} />
          <section className="app-section" aria-labelledby="passwort">
            <h2 className="app-heading" id="passwort">{t("signIn.office.other")}</h2>
            <PasswordForm next={next} mailed={mailed} look="secondary" />
          </section>
        </>
      ) : <PasswordForm next={next} mailed={mailed} look="primary" />}
      <section className="app-section">
        <h2 className="app-heading">{t("signIn.noAccount")}</h2>
        <p>{t(office ? "signIn.office.noAccount" : "signIn.noAccountText")}</p>
      </section>
      {accounts.length === 0 ? null : <Accounts accounts={accounts} password={password} />}
    </Main>
  );
}

function PasswordForm({ next, mailed, look }: Pick<Props, "next" | "mailed"> & { readonly look: "primary" | "secondary" }) {
  const { t, language } = useTexts();
  return (
    <form className="app-form" method="post">
      <Csrf />
      <input type="hidden" name="next" value={next} />
      <TextField name="email" type="email" label={t("signIn.email")} autoComplete="username" required maxLength={254} />
      <TextField name="password" type="password" label={t("signIn.password")} autoComplete="current-password" required maxLength={256} />
      <div className="app-actions">
        <SubmitButton look={look}>{t("signIn.submit")}</SubmitButton>
        {mailed ? <a className="app-link app-link--row" href={`/${language}/anmeldelink${next === "" ? "" : `?next=${encodeURIComponent(next)}`}`}>{t("signIn.linkOffer")}</a> : null}
      </div>
    </form>
  );
}

function Accounts({ accounts, password }: { readonly accounts: readonly Account[]; readonly password: string }) {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby="konten">
      <h2 className="app-heading" id="konten">{t("signIn.demoTitle")}</h2>
      <p>{t("signIn.demoText", { password })}</p>
      <dl className="app-facts">
        {accounts.map(({ email, role, about }) => (
          <div key={email}><dt>{t(`signIn.about.${about}`, { role: t(`refusal.roles.${role}`) })}</dt><dd>{email}</dd></div>
        ))}
      </dl>
    </section>
  );
}
