import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { Radios } from "~/ui/frame/radios";

type Named = { readonly id: string; readonly title: Words };
type Props = { readonly title: string; readonly patterns: readonly Named[]; readonly courses: readonly Named[]; readonly wanted: string | undefined };

/** One choice: from what the new course is made. */
export function NewCoursePage({ title, patterns, courses, wanted }: Props) {
  const { t, language } = useTexts();
  const shown = useShown();
  const first = patterns[0];
  const ways = [
    ...patterns.map((pattern) => ({ value: `pattern:${pattern.id}`, label: t("workshop.new.pattern", { title: shown(pattern.title).text }) })),
    ...(courses.length === 0 ? [] : [{ value: "course", label: t("authoring.new.course") }]),
    { value: "empty", label: t("authoring.new.empty") },
  ];
  return (
    <Main page="kurs-neu" width="reading" crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }]} here={title}>
      <ErrorSummary />
      <h1 className="app-title">{title}</h1>
      <p className="app-lead">{t("workshop.new.lead")}</p>
      <form className="app-form" method="post">
        <Csrf />
        <Radios name="from" legend={t("workshop.new.from")} chosen={wanted ? "course" : first ? `pattern:${first.id}` : "empty"} options={ways} />
        {courses.length === 0 ? null : <Choice name="course" label={t("authoring.new.which")} chosen={wanted} options={courses.map((one) => ({ value: one.id, label: shown(one.title).text }))} />}
        <TextField name="title" label={t("workshop.new.name")} hint={t("authoring.new.nameHint")} maxLength={120} />
        <SubmitButton>{t("authoring.new.create")}</SubmitButton>
      </form>
    </Main>
  );
}
