import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";

/** Behind a mailed link: one button signs in. `name` is absent once the link is used or too old. */
export function LinkPage({ name, next }: { readonly name?: string | undefined; readonly next: string }) {
  const { t, language } = useTexts();
  if (name === undefined) {
    return (
      <Main page="anmeldelink" width="reading">
        <h1 className="app-title">{t("signIn.linkGoneTitle")}</h1>
        <p className="app-lead">{t("signIn.linkGone")}</p>
        <div className="app-actions">
          <LinkButton href={`/${language}/anmeldelink${next === "" ? "" : `?next=${encodeURIComponent(next)}`}`}>{t("signIn.linkAgain")}</LinkButton>
          <a className="app-link app-link--row" href={`/${language}/anmelden`}>{t("signIn.withPassword")}</a>
        </div>
      </Main>
    );
  }
  return (
    <Main page="anmeldelink" width="reading">
      <ErrorSummary />
      <h1 className="app-title">{t("signIn.linkTitle")}</h1>
      <p className="app-lead">{t("signIn.linkFor", { name })}</p>
      <form className="app-form" method="post">
        <Csrf />
        <input type="hidden" name="next" value={next} />
        <div className="app-actions"><SubmitButton>{t("signIn.submit")}</SubmitButton></div>
      </form>
    </Main>
  );
}
