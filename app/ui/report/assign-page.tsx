import { longDay } from "~/core/days";
import type { Assignment, Unit } from "~/core/organisation/model";
import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary, usePosted } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";

type Shown = Assignment & { readonly courseTitle: Words; readonly targetName?: string };
type Props = {
  readonly done: boolean;
  readonly assignments: readonly Shown[];
  readonly courses: readonly { readonly id: string; readonly title: Words }[];
  readonly units: readonly Unit[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

export function AssignPage({ done, assignments, courses, units, people }: Props) {
  const { t, language } = useTexts();
  const shown = useShown();
  const ticked = usePosted("mandatory")?.includes("ja");
  const targets = [
    { value: "alle", label: t("report.targetAuthority") },
    ...units.map(({ id, name }) => ({ value: `einheit:${id}`, label: t("report.targetUnit", { name }) })),
    ...people.map(({ id, name }) => ({ value: `person:${id}`, label: t("report.targetPerson", { name }) })),
  ];
  return (
    <Main page="zuweisungen" width="reading" crumbs={[{ href: `/${language}/personal/bericht`, label: t("report.title") }]} here={t("report.assignTitle")}>
      <ErrorSummary />
      <h1 className="app-title">{t("report.assignTitle")}</h1>
      <p className="app-status" role="status">{done ? t("report.assignedDone") : ""}</p>
      <p className="app-lead">{t("report.assignLead")}</p>
      <form className="app-form" method="post">
        <Csrf />
        <Choice name="course" label={t("report.course")} options={courses.map(({ id, title }) => ({ value: id, label: shown(title).text }))} />
        <Choice name="target" label={t("report.target")} options={targets} />
        <div className="kern-form-check">
          <input className="kern-form-check__checkbox" type="checkbox" id="mandatory" name="mandatory" value="ja" defaultChecked={ticked} />
          <label className="kern-label" htmlFor="mandatory">{t("report.mandatoryLabel")}</label>
        </div>
        <TextField name="due" label={t("report.dueLabel")} hint={t("report.dueHint")} width="short" inputMode="numeric" maxLength={20} />
        <div className="app-actions"><SubmitButton>{t("report.assignSubmit")}</SubmitButton></div>
      </form>
      <section className="app-section" aria-labelledby="liste">
        <h2 className="app-heading" id="liste">{t("report.assignments")}</h2>
        {assignments.length === 0 ? <p>{t("report.noAssignments")}</p> : null}
        <ul className="app-due">
          {assignments.map((assignment) => (
            <li key={assignment.id}>
              <span>{shown(assignment.courseTitle).text}: {targetWords(assignment, t)}</span>
              <span className="app-due__when">{assignment.due === undefined ? t("report.noDue") : t("report.by", { date: longDay(assignment.due, language) })}</span>
              <span className="app-due__state">{assignment.mandatory ? t("report.mandatoryLabel") : t("report.voluntary")}</span>
            </li>
          ))}
        </ul>
      </section>
    </Main>
  );
}

function targetWords({ target, targetName = "" }: Shown, t: ReturnType<typeof useTexts>["t"]): string {
  switch (target.kind) {
    case "authority":
      return t("report.targetAuthority");
    case "unit":
      return t("report.targetUnit", { name: targetName });
    case "person":
      return t("report.targetPerson", { name: targetName });
  }
}
