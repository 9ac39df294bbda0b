import { useTexts } from "~/i18n/react";

const AROUND = 5;

/** The lines around one, with their numbers. */
export function Excerpt({ text, line, file }: { readonly text: string; readonly line: number; readonly file: "de" | "en" }) {
  const { t } = useTexts();
  const lines = text.split("\n");
  const first = Math.max(0, line - 1 - AROUND);
  return (
    <div className="app-section">
      <h2 className="app-heading" id="zeile" tabIndex={-1}>{t("workshop.line", { line })}</h2>
      {line > lines.length ? <p>{t("workshop.text.noLine", { count: lines.length })}</p> : (
        <div className="app-excerpt" role="region" aria-labelledby="zeile" tabIndex={0}>
          <table>
            <tbody>
              {lines.slice(first, line + AROUND).map((one, place) => (
                <tr key={first + place} data-asked={first + place + 1 === line ? "" : undefined}>
                  <th scope="row">{first + place + 1}</th>
                  <td lang={file}>{one}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
