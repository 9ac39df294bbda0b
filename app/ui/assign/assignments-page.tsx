import type { ComponentProps } from "react";
import { dayIn, longDay } from "~/core/days";
import type { Assignment } from "~/core/organisation/model";
import type { TargetNames } from "~/core/organisation/target";
import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { Main } from "~/ui/frame/main";
import { Pagination } from "~/ui/frame/pagination";
import { targetWords } from "./target-words";

type Shown = Assignment & { readonly courseTitle: Words; readonly names: TargetNames; /** Whom it concerns, or would without a pause. */ readonly people: number; readonly again?: number };
type Listed = { readonly assignments: readonly Shown[]; readonly timeZone: string };
export type AssignmentDone = "paused" | "resumed";
type Props = Listed & { readonly done: AssignmentDone | undefined } & Omit<ComponentProps<typeof Pagination>, "label">;

/** What was assigned, newest first, and the way to the next one. */
export function AssignmentsPage({ assignments, timeZone, done, ...pages }: Props) {
  const { t, language } = useTexts();
  return (
    <Main page="zuweisungen" crumbs={[{ href: `/${language}/personal/bericht`, label: t("report.title") }]} here={t("assign.title")}>
      <h1 className="app-title">{t("assign.title")}</h1>
      <p className="app-status" role="status">{done === undefined ? "" : t(`assign.pause.${done}`)}</p>
      <p className="app-lead">{t("assign.lead")}</p>
      <div className="app-actions"><LinkButton href={`/${language}/personal/zuweisungen/neu/kurs`}>{t("assign.new")}</LinkButton></div>
      {assignments.length === 0 ? <p>{t("report.noAssignments")}</p> : <Table assignments={assignments} timeZone={timeZone} />}
      <Pagination label={t("report.pages")} {...pages} />
      {assignments.length === 0 ? null : <details className="app-disclosure"><summary>{t("assign.pause.question")}</summary><p>{t("assign.pause.about")}</p></details>}
    </Main>
  );
}

const COLUMNS = ["course", "target", "dueLabel", "kind", "assignedOn", "standing"] as const;

function Table({ assignments, timeZone }: Listed) {
  const { t, language } = useTexts();
  const shown = useShown();
  return (
    <div className="app-table-scroll" role="region" aria-labelledby="liste" tabIndex={0}>
      <form method="post" action={`/${language}/personal/zuweisungen`}>
        <Csrf />
        <table className="app-table app-table--blocks">
          <caption id="liste">{t("report.assignments")}</caption>
          <thead><tr>{COLUMNS.map((column) => <th key={column} scope="col">{t(`report.${column}`)}</th>)}</tr></thead>
          <tbody>
            {assignments.map(({ id, courseTitle, target, names, people, due, mandatory, message, again, assignedAt, paused }) => (
              <tr key={id}>
                <th scope="row" data-label={t("report.course")}>{shown(courseTitle).text}</th>
                <td data-label={t("report.target")}>{targetWords(target, names, t)}{message === undefined ? null : <> <span className="app-muted">{t("assign.said", { message })}</span></>}</td>
                <td data-label={t("report.dueLabel")}>{due === undefined ? t("report.noDue") : longDay(due, language)}</td>
                <td data-label={t("report.kind")}>{t(mandatory ? "report.mandatoryLabel" : "report.voluntary")}{again === undefined ? null : `, ${t("assign.again", { count: again })}`}</td>
                <td data-label={t("report.assignedOn")}>{longDay(dayIn(timeZone, assignedAt), language)}</td>
                <td data-label={t("report.standing")}>
                  {paused === undefined ? t("assign.pause.inForce", { count: people }) : t("assign.pause.since", { count: people, day: longDay(dayIn(timeZone, paused), language) })}{" "}
                  <button className="app-link-button" type="submit" name={paused === undefined ? "pausieren" : "fortsetzen"} value={id}>
                    {t(paused === undefined ? "assign.pause.pause" : "assign.pause.resume")}<span className="app-hidden">: {shown(courseTitle).text}, {targetWords(target, names, t)}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </form>
    </div>
  );
}
