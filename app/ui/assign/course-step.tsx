import { useShown, useTexts } from "~/i18n/react";
import { FieldError, usePosted } from "~/ui/frame/errors";
import type { AssignView } from "./view";

/** Which course. The first one is not chosen for anybody. */
export function CourseStep({ plan, seen }: Pick<AssignView, "plan" | "seen">) {
  const { t, language } = useTexts();
  const shown = useShown();
  const chosen = usePosted("course")?.[0] ?? plan.course;
  return (
    <fieldset className="kern-fieldset" id="course" tabIndex={-1} aria-labelledby="course-legend" aria-describedby="course-hint">
      <legend className="kern-label" id="course-legend">{t("report.course")}</legend>
      <div className="kern-hint" id="course-hint">{t("assign.course.hint")}</div>
      <FieldError field="course" />
      <div className="kern-fieldset__body">
        {seen.courses.map(({ id, title }) => {
          const { text, language: of } = shown(title);
          return (
            <div className="kern-form-check" key={id}>
              <input className="kern-form-check__radio" type="radio" id={`course-${id}`} name="course" value={id} defaultChecked={chosen === id || seen.courses.length === 1} />
              <label className="kern-label" htmlFor={`course-${id}`} lang={of === language ? undefined : of}>{text}</label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
