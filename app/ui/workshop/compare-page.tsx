import type { PartChange } from "~/core/draft/compare";
import type { CourseChange } from "~/core/draft/compare-course";
import type { Edit } from "~/core/scenario/edit";
import { useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";
import { Changes } from "./changes";
import { CourseChanges } from "./course/course-changes";

type Props = { readonly id: string; readonly name: string; readonly title: string; readonly edit: Edit; readonly changes: readonly PartChange[]; readonly courseChanges?: readonly CourseChange[] };

/** Two published versions of a scene or a course: what came, what went, and how far it goes. */
export function ComparePage({ id, name, title, edit, changes, courseChanges }: Props) {
  const { t, language } = useTexts();
  const base = `/${language}/werkstatt/${courseChanges ? "kurse" : "entwuerfe"}/${id}`;
  return (
    <Main page="vergleich" crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }, { href: base, label: name }, { href: `${base}/versionen`, label: t("workshop.versions.title") }]} here={title}>
      <h1 className="app-title">{title}</h1>
      <p className="app-lead"><strong>{t(`workshop.edits.${edit}.name`)}</strong> {t(courseChanges ? `authoring.edits.${edit}` : `workshop.edits.${edit}.means`)}</p>
      {courseChanges ? <CourseChanges changes={courseChanges} /> : <Changes changes={changes} />}
    </Main>
  );
}
