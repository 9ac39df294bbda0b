import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";

/** Where a link that signs in is asked for. What is said afterwards is the same for every address. */
export function LinkRequestPage({ next, sent }: { readonly next: string; readonly sent: boolean }) {
  const { t, language } = useTexts();
  const back = `/${language}/anmelden${next === "" ? "" : `?next=${encodeURIComponent(next)}`}`;
  if (sent) {
    return (
      <Main page="anmeldelink" width="reading">
        <h1 className="app-title" tabIndex={-1} autoFocus>{t("signIn.linkSentTitle")}</h1>
        <p className="app-lead">{t("signIn.linkSent")}</p>
        <p>{t("signIn.linkSentHelp")}</p>
        <div className="app-actions">
          <LinkButton look="secondary" href={`/${language}/anmeldelink`}>{t("signIn.linkAgain")}</LinkButton>
          <a className="app-link app-link--row" href={`/${language}/anmelden`}>{t("signIn.withPassword")}</a>
        </div>
      </Main>
    );
  }
  return (
    <Main page="anmeldelink" width="reading">
      <ErrorSummary field="email" />
      <h1 className="app-title">{t("signIn.linkTitle")}</h1>
      <p className="app-lead">{t("signIn.linkLead")}</p>
      <form className="app-form" method="post" action={`/${language}/anmeldelink`}>
        <Csrf />
        <input type="hidden" name="next" value={next} />
        <TextField name="email" type="email" label={t("signIn.email")} autoComplete="username" required maxLength={254} />
        <div className="app-actions">
          <SubmitButton>{t("signIn.linkSubmit")}</SubmitButton>
          <a className="app-link app-link--row" href={back}>{t("signIn.withPassword")}</a>
        </div>
      </form>
    </Main>
  );
}
