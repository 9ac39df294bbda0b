import { LONGEST_VIEW_NAME } from "~/core/dossier/views";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { TextField } from "~/ui/frame/field";

/** The saved views beside the report: where each is, which one is on the page, and whether the address says something else by now. */
export type ViewsShown = {
  readonly views: readonly { readonly id: string; readonly name: string; readonly href: string }[];
  readonly chosen: string | undefined;
  readonly changed: boolean;
  /** What would be saved. */
  readonly search: string;
};

/** The own views of the report. */
export function ViewsBar({ saved: { views, chosen } }: { readonly saved: ViewsShown }) {
  const { t, language } = useTexts();
  if (views.length === 0) return null;
  return (
    <nav className="app-views" aria-label={t("views.title")}>
      {views.map(({ id, name, href }) => <a key={id} href={href} aria-current={id === chosen ? "true" : undefined}>{name}</a>)}
      <a href={`/${language}/personal/ansichten`}>{t("views.manage")}</a>
    </nav>
  );
}

/** What has changed in a view, or a name for what is on the page. */
export function ViewKeep({ saved }: { readonly saved: ViewsShown }) {
  const { t, language } = useTexts();
  const list = `/${language}/personal/ansichten`;
  const chosen = saved.views.find(({ id }) => id === saved.chosen);
  return (
    <>
      {chosen && saved.changed ? (
        <form className="app-note" method="post" action={list}>
          <Csrf />
          <input type="hidden" name="view" value={chosen.id} />
          <input type="hidden" name="search" value={saved.search} />
          <p>{t("views.changed", { name: chosen.name })}</p>
          <div className="app-actions">
            <SubmitButton look="secondary" name="intent" value="uebernehmen">{t("views.keepChange")}</SubmitButton>
            <a className="app-link app-link--row" href={chosen.href}>{t("views.reset")}</a>
          </div>
        </form>
      ) : null}
      {chosen && !saved.changed ? null : (
        <details className="app-disclosure app-disclosure--plain">
          <summary>{t("views.save")}</summary>
          <SaveForm search={saved.search} />
        </details>
      )}
    </>
  );
}

/** A name for a query. */
export function SaveForm({ search }: { readonly search: string }) {
  const { t, language } = useTexts();
  return (
    <form className="app-form" method="post" action={`/${language}/personal/ansichten`}>
      <Csrf />
      <input type="hidden" name="search" value={search} />
      <TextField name="name" label={t("views.name")} hint={t("views.nameHint")} width="medium" maxLength={LONGEST_VIEW_NAME} autoComplete="off" />
      <div className="app-actions"><SubmitButton look="secondary" name="intent" value="speichern">{t("views.saveSubmit")}</SubmitButton></div>
    </form>
  );
}
