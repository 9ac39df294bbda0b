import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import type { DraftKind } from "./address";
import { coursePlace } from "./course/words";

export type Problem = { readonly severity: "error" | "warning"; readonly code: string; readonly message: string; readonly file: string; readonly line: number };
type Props = { readonly problems: readonly Problem[]; readonly base: string; readonly kind?: DraftKind };

/** The list under its heading. */
export function Problems(props: Props) {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby="hinweise">
      <h2 className="app-heading" id="hinweise">{t("workshop.problemsTitle")}</h2>
      <ProblemList {...props} />
    </section>
  );
}

/** What is wrong, what must be mended first; each leads to its line in its text. */
export function ProblemList({ problems, base, kind }: Props) {
  const { t } = useTexts();
  const groups = [
    { id: "muss", title: t("workshop.mustTitle"), look: "app-problem--must", list: problems.filter(({ severity }) => severity === "error") },
    { id: "sollte", title: t("workshop.shouldTitle"), look: "app-problem--should", list: problems.filter(({ severity }) => severity !== "error") },
  ];
  if (problems.length === 0) return <p>{t("workshop.noProblems")}</p>;
  return (
    <>
      {groups.filter(({ list }) => list.length > 0).map(({ id, title, look, list }) => (
        <section key={id} aria-labelledby={id}>
          <h3 className="app-heading app-heading--small" id={id}>{title} ({list.length})</h3>
          <ol>
            {list.map((problem, place) => {
              const { href, words } = (kind === "course" ? coursePlace : scenePlace)(t, base, problem);
              return <li className={`app-problem ${look}`} key={`${problem.code} ${problem.file} ${problem.line} ${place}`}><a className="app-link" href={href}>{words}</a>: <span lang="de">{problem.message}</span></li>;
            })}
          </ol>
        </section>
      ))}
    </>
  );
}

function scenePlace(t: Translate, base: string, { file, line }: Problem): ReturnType<typeof coursePlace> {
  const language = file.endsWith(".en.yaml") ? "en" : "de";
  return { href: `${base}/text?sprache=${language}&zeile=${line}#zeile`, words: t("workshop.fileLine", { file: t(`workshop.files.${language}`), line }) };
}
