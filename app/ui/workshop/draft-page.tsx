import { useTexts } from "~/i18n/react";
import type { Edit } from "~/core/scenario/edit";
import { Main } from "~/ui/frame/main";

type Problem = { readonly severity: "error" | "warning"; readonly code: string; readonly message: string; readonly file: string; readonly line: number };
type Forecast = { readonly edit: Edit; readonly people: number | "few" };
type Props = { readonly id?: string; readonly title: string; readonly problems: readonly Problem[]; readonly forecast?: Forecast | undefined; readonly sources: readonly { readonly path: string; readonly text: string }[] };

/** What is wrong in a draft, and its text. */
export function DraftPage({ id, title, problems, forecast, sources }: Props) {
  const { t, language } = useTexts();
  return (
    <Main page="entwurf" crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }]} here={title}>
      <h1 className="app-title">{title}</h1>
      {id === undefined ? null : <p><a className="app-link" href={`/${language}/werkstatt/entwuerfe/${id}/gliederung`}>{t("editor.outline")}</a></p>}
      <p className="app-lead">{t("workshop.problems", { count: problems.length })}</p>
      {problems.length === 0 ? null : (
        <section className="app-section" aria-labelledby="hinweise">
          <h2 className="app-heading" id="hinweise">{t("workshop.problemsTitle")}</h2>
          <ul>
            {problems.map((problem) => (
              <li className={`app-problem app-problem--${problem.severity === "error" ? "must" : "should"}`} key={`${problem.code}-${problem.file}-${problem.line}`} lang="de">
                <strong>{sources.length > 1 ? `${problem.file}, ` : ""}{t("workshop.line", { line: problem.line })}:</strong> {problem.message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {forecast ? <WhatPublishingMeans forecast={forecast} /> : null}
      {sources.map(({ path, text }) => (
        <section className="app-section" key={path}>
          <h2 className="app-heading">{t("workshop.source")}: {path}</h2>
          <pre className="app-source" role="region" aria-label={path} tabIndex={0} lang="de">{text}</pre>
        </section>
      ))}
    </Main>
  );
}

/** Who would notice, and what happens to talks under way. */
function WhatPublishingMeans({ forecast: { edit, people } }: { readonly forecast: Forecast }) {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby="folgen">
      <h2 className="app-heading" id="folgen">{t("workshop.forecast")}</h2>
      <p><strong>{t(`workshop.edits.${edit}.name`)}</strong> {t(`workshop.edits.${edit}.means`)}</p>
      <p>{people === "few" ? t("workshop.peopleFew") : t("workshop.people", { count: people })}</p>
    </section>
  );
}
