import { PRIVATE_PARTS, type PrivatePart } from "~/core/progress/private-parts";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary, FieldError, useFieldState } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { DeleteCheck, type Checked } from "./delete-check";
import { partField } from "./parts";

export type DeletePageProps = { readonly parts: readonly PrivatePart[] } & Checked;

/** First what, then a check of what that means; nothing is deleted before. */
export function DeletePage({ parts, ...checked }: DeletePageProps) {
  const { t, language } = useTexts();
  const account = `/${language}/konto`;
  const crumbs = [{ href: account, label: t("settings.title") }, { href: `${account}/daten`, label: t("ownData.title") }];
  return (
    <Main page="daten-loeschen" width="reading" crumbs={crumbs} here={t("ownData.delete.title")}>
      <ErrorSummary field="teil" />
      <h1 className="app-title">{t(parts.length === 0 ? "ownData.delete.title" : "ownData.delete.check")}</h1>
      {parts.length === 0 ? <Choice counts={checked.counts} /> : <DeleteCheck parts={parts} {...checked} />}
    </Main>
  );
}

function Choice({ counts }: Pick<Checked, "counts">) {
  const { t, language } = useTexts();
  const state = useFieldState("teil");
  return (
    <>
      <p className="app-lead">{t("ownData.delete.lead")}</p>
      <form className="app-form" method="post" action={`/${language}/konto/daten/loeschen`}>
        <Csrf />
        <input type="hidden" name="intent" value="pruefen" />
        <fieldset className={`kern-fieldset${state["aria-invalid"] ? " kern-fieldset--error" : ""}`}>
          <legend className="kern-label">{t("ownData.delete.legend")}</legend>
          <FieldError field="teil" />
          <div className="kern-fieldset__body">
            {PRIVATE_PARTS.map((part, index) => {
              // The error summary leads to the first box.
              const id = index === 0 ? "teil" : `teil-${part}`;
              return (
                <div className="kern-form-check" key={part}>
                  <input className="kern-form-check__checkbox" type="checkbox" name="teil" value={partField(part)} id={id} {...(index === 0 ? state : {})} />
                  <label className="kern-label" htmlFor={id}><strong>{t(`ownData.parts.${part}`)}</strong> ({t("ownData.entries", { count: counts[part] })}). {t(`ownData.partHints.${part}`)}</label>
                </div>
              );
            })}
          </div>
        </fieldset>
        <div className="app-actions">
          <SubmitButton>{t("ownData.delete.toCheck")}</SubmitButton>
          <a className="app-link app-link--row" href={`/${language}/konto/daten`}>{t("ownData.delete.leave")}</a>
        </div>
      </form>
    </>
  );
}
