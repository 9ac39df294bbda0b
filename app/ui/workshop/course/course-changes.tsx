import type { CourseChange } from "~/core/draft/compare-course";
import { useShown, useTexts } from "~/i18n/react";
import { Difference } from "../changes";

/** What differs between two versions of a course, lesson by lesson, with the words that came and went. */
export function CourseChanges({ changes }: { readonly changes: readonly CourseChange[] }) {
  const { t } = useTexts();
  const shown = useShown();
  if (changes.length === 0) return <p>{t("workshop.changes.none")}</p>;
  return (
    <ol className="app-library">
      {changes.map(({ part, id, title, what, texts, rules }) => (
        <li className="app-entry" key={`${part} ${id}`}>
          <h2 className="app-heading app-heading--small">{t(`authoring.changes.${part}`)}{title ? `: ${shown(title).text}` : ""} <span className="app-badge">{t(`workshop.changes.what.${what}`)}</span></h2>
          {rules ? <p>{t("authoring.changes.rules")}</p> : null}
          {texts.length === 0 ? null : (
            <details className="app-disclosure" open={what === "changed"}>
              <summary>{t("workshop.changes.texts", { count: texts.length })}</summary>
              {texts.map(({ place, language, pieces }) => (
                <div key={`${place} ${language}`}>
                  <p className="app-entry__meta">{place}, {t(`workshop.changes.languages.${language}`)}</p>
                  <Difference pieces={pieces} lang={language} />
                </div>
              ))}
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
