import { useTexts } from "~/i18n/react";

export type Problem = { readonly severity: "error" | "warning"; readonly code: string; readonly message: string; readonly file: string; readonly line: number };
type Props = { readonly problems: readonly Problem[]; readonly base: string };

/** What is wrong, what must be mended first; each leads to its line in the text. */
export function ProblemList({ problems, base }: Props) {
  const { t } = useTexts();
  const groups = [
    { id: "muss", title: t("workshop.mustTitle"), look: "must", list: problems.filter(({ severity }) => severity === "error") },
    { id: "sollte", title: t("workshop.shouldTitle"), look: "should", list: problems.filter(({ severity }) => severity !== "error") },
  ];
  if (problems.length === 0) return <p>{t("workshop.noProblems")}</p>;
  return (
    <>
      {groups.filter(({ list }) => list.length > 0).map(({ id, title, look, list }) => (
        <section key={id} aria-labelledby={id}>
          <h3 className="app-heading app-heading--small" id={id}>{title} ({list.length})</h3>
          <ol>
            {list.map(({ file, line, code, message }, place) => (
              <li className={`app-problem app-problem--${look}`} key={`${code} ${file} ${line} ${place}`}>
                <a className="app-link" href={`${base}/text?sprache=${languageOf(file)}&zeile=${line}#zeile`}>{t("workshop.fileLine", { file: t(`workshop.files.${languageOf(file)}`), line })}</a>: <span lang="de">{message}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

export function languageOf(file: string): "de" | "en" {
  return file.endsWith(".en.yaml") ? "en" : "de";
}
