import type { ReactNode } from "react";
import type { Language } from "~/core/words";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { Prepared } from "~/ui/frame/prepared";
import type { FormProblem } from "./context";
import type { LessonSeen } from "~/core/progress/seen";
import { KeepForms, keepingIn, type KeptSeen } from "./keeping";
import { drawLesson } from "./render";
import { sidesWhenAsked } from "./sides";

type Props = { readonly seen: LessonSeen; readonly pageLanguage: Language; readonly csrf: ReactNode; readonly posted: string | undefined; readonly problem: FormProblem | undefined; readonly keeping?: KeptSeen | undefined; readonly captions: "on" | "off" };

/** Goals and text of a lesson, all in the lesson's own language. */
export function LessonBody({ seen, pageLanguage, csrf, posted, problem, keeping, captions }: Props) {
  const { t, language } = useTexts();
  const { lesson, begun, texts, answers, people, gone } = seen;
  const context = { t, language: pageLanguage, lessonLanguage: language, begun, texts, answers, people, sides: sidesWhenAsked(lesson.body), csrf, posted, problem, captions, ...(gone ? { gone: new Set(gone) } : {}), ...(keeping ? { keeping: keepingIn(lesson.body, keeping) } : {}) };
  return (
    <div className="app-stack app-stack--large">
      <Prepared of={[lesson.objectives]} name="objectives" draw={() => <Objectives objectives={lesson.objectives} t={t} />} />
      {context.keeping ? <KeepForms keeping={context.keeping} t={t} csrf={csrf} /> : null}
      <div className="app-prose">{drawLesson(lesson.body, context)}</div>
    </div>
  );
}

function Objectives({ objectives, t }: { readonly objectives: readonly string[]; readonly t: Translate }) {
  if (objectives.length === 0) return null;
  return (
    <section className="app-goals" aria-labelledby="ziele">
      <h2 className="app-heading" id="ziele">{t("lesson.objectives")}</h2>
      <ul>{objectives.map((objective) => <li key={objective}>{objective}</li>)}</ul>
    </section>
  );
}
