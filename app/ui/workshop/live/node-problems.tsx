import { useTexts } from "~/i18n/react";
import type { ProblemShown } from "../editor/problem-links";
import { RepairForms } from "./repair-forms";

/** What the check says of the selected part, with everything that mends it. */
export function NodeProblems({ problems }: { readonly problems: readonly ProblemShown[] }) {
  const { t } = useTexts();
  if (problems.length === 0) return null;
  return (
    <section className="app-note app-here" aria-labelledby="stelle">
      <h2 className="app-heading app-heading--small" id="stelle">{t("live.here")}</h2>
      <ul className="app-problems">
        {problems.map(({ severity, message, file, repairs = [], line, column, code }, index) => (
          <li className={`app-problem app-problem--${severity === "error" ? "must" : "should"}`} key={`${file}-${line}-${column}-${code}-${message}`}>
            <strong>{t(severity === "error" ? "editor.must" : "editor.should")}:</strong> <span lang="de">{message}</span>
            <RepairForms repairs={repairs} file={file} of={`stelle${index}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
