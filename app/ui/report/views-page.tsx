import { useTexts } from "~/i18n/react";
import { ErrorSummary, usePosted, useProblem } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { SaveForm } from "./views-bar";

type Props = {
  readonly views: readonly { readonly id: string; readonly name: string; readonly href: string; readonly filters: readonly string[]; /** It names something that is no longer there. */ readonly broken: boolean }[];
  readonly done: "deleted" | "renamed" | undefined;
};

/** The views somebody keeps for herself. */
export function ViewsPage({ views, done }: Props) {
  const { t, language } = useTexts();
  const problem = useProblem();
  const search = usePosted("search")?.[0];
  const report = `/${language}/personal/bericht`;
  return (
    <Main page="ansichten" width="reading" crumbs={[{ href: report, label: t("report.title") }]} here={t("views.title")}>
      <ErrorSummary field="name" />
      <h1 className="app-title">{t("views.title")}</h1>
      <p className="app-status" role="status">{done === undefined ? "" : t(`views.${done}`)}</p>
      <p className="app-private">{t("views.private")}</p>
      {problem && search !== undefined ? <SaveForm search={search} /> : null}
      {views.length === 0 ? <p>{t("views.none")} <a className="app-link" href={report}>{t("views.toReport")}</a></p> : (
        <ul className="app-cards">
          {views.map(({ id, name, href, filters, broken }) => (
            <li key={id}>
              <div className="app-card">
                <h2 className="app-card__title"><a href={href}>{name}</a></h2>
                <p>{filters.length === 0 ? t("views.all") : filters.join(", ")}</p>
                {broken ? <p className="app-note">{t("views.broken")}</p> : null}
                <p><a className="app-link app-link--row" href={`/${language}/personal/ansichten/${id}`}>{t("views.edit")}<span className="app-hidden">: {name}</span></a></p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Main>
  );
}
