import type { PartState, TaskSeen } from "~/core/progress/seen";
import { inLanguage, type Language, type Shown } from "~/core/words";
import type { Translate } from "~/i18n/texts";

/** The same as words and an address. */
export type TaskLine = {
  readonly key: string;
  readonly kind: TaskSeen["kind"];
  readonly title: Shown;
  readonly href: string;
  readonly meta: string;
  readonly state: PartState;
  readonly status: string;
};

export function taskLine(task: TaskSeen, course: string, language: Language, t: Translate): TaskLine {
  const base = { kind: task.kind, state: task.state, status: t(`course.state.${task.state}`) };
  const minutes = (count: number) => t("course.minutes", { count });
  switch (task.kind) {
    case "lesson": {
      const { id, title } = task.lesson;
      return { ...base, key: id, title: inLanguage(title, language), href: `/${language}/kurse/${course}/${id}`, meta: `${t("course.kind.lesson")} · ${minutes(task.lesson.minutes)}` };
    }
    case "scenario": {
      const { id, title } = task.scenario;
      const debrief = task.debriefOpen && task.attempt !== undefined;
      return {
        ...base,
        key: id,
        title: inLanguage(title, language),
        href: debrief ? `/${language}/szenen/${id}/rueckblick/${task.attempt ?? ""}` : `/${language}/szenen/${id}`,
        meta: `${t("course.kind.scenario")} · ${minutes(task.scenario.minutes)}`,
        ...(debrief ? { status: t("course.debriefOpen") } : {}),
      };
    }
    case "check":
      return { ...base, key: "wissen", title: { text: t("course.kind.check"), language }, href: `/${language}/kurse/${course}/wissen`, meta: `${t("course.questions", { count: task.questions })} · ${minutes(task.minutes)}` };
  }
}
