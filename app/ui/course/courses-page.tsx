import type { CatalogueChoices, CatalogueQuery } from "~/core/course/catalogue-query";
import { inLanguage, type Language, type Words } from "~/core/words";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { Main } from "~/ui/frame/main";
import { catalogueSearch } from "./catalogue-address";
import { CatalogueFilter } from "./catalogue-filter";
import { ShownText } from "./shown-text";
import { StateBadge } from "./state-badge";
import type { PartState } from "~/core/progress/seen";

export type CourseCardSeen = { readonly id: string; readonly title: Words; readonly summary: Words; readonly minutes: number; readonly units: number; readonly state: PartState };
export type SceneCardSeen = { readonly id: string; readonly title: Words; readonly goal: Words; readonly minutes: number };
type Props = {
  readonly courses: readonly CourseCardSeen[];
  readonly scenes: readonly SceneCardSeen[];
  /** How many there are without a query. */
  readonly all: number;
  readonly choices: CatalogueChoices;
  readonly query: CatalogueQuery;
  /** The address asks for something that does not exist here. */
  readonly ignored: boolean;
};

/** Everything there is to learn, with the learner's own state in words. */
export function CoursesPage({ courses, scenes, all, choices, query, ignored }: Props) {
  const { t, language } = useTexts();
  const found = courses.length + scenes.length;
  const searched = catalogueSearch(query) !== "";
  return (
    <Main page="kurse">
      <h1 className="app-title">{t("course.catalogue")}</h1>
      <p className="app-lead">{t("course.catalogueLead")}</p>
      <div className="app-stack">
        {all > 1 || searched ? <CatalogueFilter choices={choices} query={query} /> : null}
        {ignored ? <p className="app-note">{t("course.filter.ignored")}</p> : null}
        {/* The script says a status again as plain text: a link in it would be gone. */}
        {searched ? <p><span role="status">{found === 0 ? t("course.filter.none") : t("course.filter.found", { count: found, all })}</span> <a className="app-link" href={`/${language}/kurse`}>{t("course.filter.reset")}</a></p> : null}
      </div>
      {all === 0 ? <p className="app-note">{t("course.noCourses")}</p> : null}
      {courses.length === 0 ? null : (
        <section className="app-section" aria-label={t("course.catalogue")}>
          <ul className="app-cards">{courses.map((course) => <li key={course.id}><CourseCard course={course} language={language} t={t} /></li>)}</ul>
        </section>
      )}
      {scenes.length === 0 ? null : (
        <section className="app-section" aria-labelledby="szenen">
          <h2 className="app-heading" id="szenen">{t("course.scenes")}</h2>
          <p className="app-lead">{t("course.scenesLead")}</p>
          <ul className="app-cards">{scenes.map((scene) => <li key={scene.id}><SceneCard scene={scene} language={language} t={t} /></li>)}</ul>
        </section>
      )}
    </Main>
  );
}

type Reading = { readonly language: Language; readonly t: Translate };

function CourseCard({ course, language, t }: Reading & { readonly course: CourseCardSeen }) {
  return (
    <div className="app-card">
      <h2 className="app-card__title"><a href={`/${language}/kurse/${course.id}`} data-prefetch=""><ShownText shown={inLanguage(course.title, language)} language={language} /></a></h2>
      <p><StateBadge state={course.state} t={t} /></p>
      <p><ShownText shown={inLanguage(course.summary, language)} language={language} /></p>
      <p className="app-card__meta">{`${t("course.minutes", { count: course.minutes })} · ${t("course.units", { count: course.units })}`}</p>
    </div>
  );
}

function SceneCard({ scene, language, t }: Reading & { readonly scene: SceneCardSeen }) {
  return (
    <div className="app-card">
      <h3 className="app-card__title"><a href={`/${language}/szenen/${scene.id}`} data-prefetch=""><ShownText shown={inLanguage(scene.title, language)} language={language} /></a></h3>
      <p><ShownText shown={inLanguage(scene.goal, language)} language={language} /></p>
      <p className="app-card__meta">{`${t("course.kind.scenario")} · ${t("course.minutes", { count: scene.minutes })}`}</p>
    </div>
  );
}
