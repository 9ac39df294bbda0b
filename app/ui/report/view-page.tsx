import { LONGEST_VIEW_NAME } from "~/core/dossier/views";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";

/** One view: another name, or away with it. */
export function ViewPage({ title, name }: { readonly title: string; readonly name: string }) {
  const { t, language } = useTexts();
  const list = `/${language}/personal/ansichten`;
  return (
    <Main page="ansicht" width="reading" crumbs={[{ href: `/${language}/personal/bericht`, label: t("report.title") }, { href: list, label: t("views.title") }]} here={name}>
      <ErrorSummary field="name" />
      <h1 className="app-title">{title}</h1>
      <form className="app-form" method="post">
        <Csrf />
        <TextField name="name" label={t("views.name")} hint={t("views.nameHint")} defaultValue={name} width="medium" maxLength={LONGEST_VIEW_NAME} autoComplete="off" />
        <div className="app-actions">
          <SubmitButton name="intent" value="umbenennen">{t("views.rename")}</SubmitButton>
          <LinkButton look="tertiary" href={list}>{t("views.leave")}</LinkButton>
        </div>
      </form>
      <section className="app-section" aria-labelledby="loeschen">
        <h2 className="app-heading" id="loeschen">{t("views.deleteTitle")}</h2>
        <form className="app-form" method="post">
          <Csrf />
          <p>{t("views.deleteText")}</p>
          <div className="app-actions"><SubmitButton look="secondary" name="intent" value="loeschen">{t("views.delete")}</SubmitButton></div>
        </form>
      </section>
    </Main>
  );
}
