import { controlPlace } from "~/core/workshop/control-place";
import type { Repair } from "~/core/workshop/repair";
import type { Path } from "~/core/workshop/tree";
import { useTexts } from "~/i18n/react";
import { RepairForms } from "../live/repair-forms";
import { addressOf, controlId, usePlace } from "./address";

export type ProblemShown = { readonly severity: "error" | "warning"; readonly code: string; readonly message: string; readonly file: string; readonly line: number; readonly column: number; readonly node?: string; readonly path?: Path; readonly repairs?: readonly Repair[] };

/** Later findings are mended where they are selected: hundreds of forms would make the page slow. */
const WITH_FORMS = 30;

/** What the check says of the whole; each leads to the scene and the field, and its sentence names the remedy. */
export function ProblemLinks({ problems }: { readonly problems: readonly ProblemShown[] }) {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby="hinweise">
      <h2 className="app-heading" id="hinweise">{t("editor.problems")}</h2>
      {problems.length === 0 ? <p>{t("editor.noProblems")}</p> : (
        <ul className="app-problems">
          {problems.map((problem, index) => <Problem key={`${problem.file}-${problem.line}-${problem.column}-${problem.code}-${problem.message}`} problem={problem} index={index} />)}
        </ul>
      )}
    </section>
  );
}

function Problem({ problem: { severity, message, file, node, path = [], repairs = [] }, index }: { readonly problem: ProblemShown; readonly index: number }) {
  const { t } = useTexts();
  const place = usePlace();
  const { part, path: at } = controlPlace(path, file.endsWith(".en.yaml"));
  const anchor = at.length === 0 ? "" : controlId(part, at);
  return (
    <li className={`app-problem app-problem--${severity === "error" ? "must" : "should"}`}>
      <strong>{t(severity === "error" ? "editor.must" : "editor.should")}:</strong>{" "}
      {node === undefined ? <span lang="de">{message}</span> : <a className="app-link" lang="de" href={addressOf(place, node, anchor)}>{message}</a>}
      <RepairForms repairs={index < WITH_FORMS ? repairs.filter(({ choices, words }) => !choices && !words) : []} file={file} of={`hinweis${index}`} />
    </li>
  );
}
