import type { Course } from "~/core/course/model";
import { longDay } from "~/core/days";
import { inLanguage, type Day, type Language } from "~/core/words";
import type { Translate } from "~/i18n/texts";
import type { CourseSeen } from "~/core/progress/seen";
import { dueWords } from "./due";
import { ShownText } from "./shown-text";

type Props = { readonly overview: CourseSeen; readonly today: Day; readonly language: Language; readonly t: Translate };

/** How long, for whom, until when, what one gets, how current the law is. */
export function CourseFacts({ overview, today, language, t }: Props) {
  const { course, minutes, units, due } = overview;
  const facts: readonly (readonly [string, string])[] = [
    [t("course.fact.duration"), t("course.minutes", { count: minutes })],
    [t("course.fact.units"), t("course.unitsLong", { count: units })],
    [t("course.fact.languages"), course.languages.map((one) => t(`course.language.${one}`)).join(", ")],
    [t("course.fact.due"), due ? `${dueWords(t, language, today, due.day).text}${due.mandatory ? `, ${t("course.mandatory")}` : ""}` : t("course.noDue")],
    [t("course.fact.proof"), proofOf(course, t)],
    ...lawOf(course, language, t),
  ];
  return (
    <section className="app-section" aria-labelledby="angaben">
      <h2 className="app-heading" id="angaben">{t("course.facts")}</h2>
      <dl className="app-facts">
        {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
        <div><dt>{t("course.fact.audience")}</dt><dd><ShownText shown={inLanguage(course.audience, language)} language={language} /></dd></div>
        <div>
          <dt>{t("course.fact.contents")}</dt>
          <dd>{course.contents.map((words) => <p key={words.de}><ShownText shown={inLanguage(words, language)} language={language} /></p>)}</dd>
        </div>
      </dl>
    </section>
  );
}

function proofOf({ assessment, validityMonths }: Course, t: Translate): string {
  const proof = assessment.kind === "none" ? t("course.proofAttendance") : t("course.proofCheck", { count: assessment.draw, pass: assessment.pass });
  return validityMonths === undefined ? proof : `${proof} ${t("course.validFor", { count: validityMonths })}`;
}

/** The oldest state and the nearest review date of the norms the course names. */
function lawOf({ legal }: Course, language: Language, t: Translate): readonly (readonly [string, string])[] {
  const asOf = legal.map((norm) => norm.asOf).sort()[0];
  const reviewBy = legal.map((norm) => norm.reviewBy).sort()[0];
  if (asOf === undefined || reviewBy === undefined) return [];
  return [[t("course.fact.asOf"), t("course.asOf", { day: longDay(asOf, language), review: longDay(reviewBy, language) })]];
}
