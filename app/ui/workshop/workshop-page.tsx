import { Fragment } from "react";
import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";

type Props = {
  readonly drafts: readonly { readonly id: string; readonly title: string; readonly savedAt: string; readonly problems: number }[];
  readonly scenarios: readonly { readonly id: string; readonly version: string; readonly title: Words; readonly minutes: number }[];
  readonly courses: readonly { readonly id: string; readonly version: string; readonly title: Words }[];
};

const EXPORTS = [
  { file: "maschine.js", name: "workshop.exports.machine" },
  { file: "karte.mmd", name: "workshop.exports.chart" },
  { file: "text.md", name: "workshop.exports.text" },
] as const;

export function WorkshopPage({ drafts, scenarios, courses }: Props) {
  const { t, language } = useTexts();
  const shown = useShown();
  return (
    <Main page="werkstatt">
      <h1 className="app-title">{t("workshop.title")}</h1>
      <p className="app-lead">{t("workshop.lead")}</p>
      <section className="app-section" aria-labelledby="entwuerfe">
        <h2 className="app-heading" id="entwuerfe">{t("workshop.drafts")}</h2>
        {drafts.length === 0 ? <p>{t("workshop.noDrafts")}</p> : null}
        <ul className="app-due">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <a className="app-link" href={`/${language}/werkstatt/entwuerfe/${draft.id}`}>{draft.title}</a>
              <span className="app-due__when">{t("workshop.problems", { count: draft.problems })}</span>
              <span className="app-due__state">{t("workshop.savedAt", { time: draft.savedAt })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="app-section" aria-labelledby="mitgeliefert">
        <h2 className="app-heading" id="mitgeliefert">{t("workshop.shipped")}</h2>
        <p className="app-note">{t("workshop.readOnly", { command: "npm run content -- check" })}</p>
        <h3 className="app-heading app-heading--small">{t("workshop.scenes")}</h3>
        <ul className="app-due">
          {scenarios.map(({ id, version, title, minutes }) => (
            <li key={id}>
              <a className="app-link" href={`/${language}/szenen/${id}/lesefassung`}>{shown(title).text}</a>
              <span className="app-due__when">{t("workshop.minutes", { minutes })}</span>
              <span className="app-due__state">{t("workshop.version", { version: version.slice(0, 8) })}</span>
              <span className="app-due__state"><a className="app-link" href={`/${language}/werkstatt/szenen/${id}`} aria-label={t("workshop.review.of", { title: shown(title).text })}>{t("workshop.review.link")}</a></span>
              <span className="app-due__state">
                {t("workshop.saveAs")}{" "}
                {EXPORTS.map(({ file, name }, index) => (
                  <Fragment key={file}>
                    {index === 0 ? null : ", "}
                    <a className="app-link" href={`/${language}/werkstatt/szenen/${id}/${file}`} aria-label={`${shown(title).text}: ${t(name)}`}>{t(name)}</a>
                  </Fragment>
                ))}
              </span>
            </li>
          ))}
        </ul>
        <h3 className="app-heading app-heading--small">{t("workshop.courses")}</h3>
        <ul className="app-due">
          {courses.map(({ id, version, title }) => (
            <li key={id}>
              <a className="app-link" href={`/${language}/kurse/${id}`}>{shown(title).text}</a>
              <span className="app-due__when">{t("workshop.published")}</span>
              <span className="app-due__state">{t("workshop.version", { version: version.slice(0, 8) })}</span>
            </li>
          ))}
        </ul>
      </section>
    </Main>
  );
}
