import type { PartChange } from "~/core/draft/compare";
import type { Piece } from "~/core/draft/word-diff";
import { useShown, useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import type { DraftKind } from "./address";
import { coursePathLabel } from "./course/words";
import { pathLabel } from "./editor/labels";

type Props = { readonly changes: readonly PartChange[]; readonly kind: DraftKind };

/** What differs between two versions, part by part, with the words that came and went. */
export function Changes({ changes, kind }: Props) {
  const { t } = useTexts();
  const shown = useShown();
  const words = kind === "course" ? "authoring.changes" : "workshop.changes";
  if (changes.length === 0) return <p>{t("workshop.changes.none")}</p>;
  return (
    <ol className="app-library">
      {changes.map(({ part, id, title, what, texts, rules }) => (
        <li className="app-entry" key={`${part} ${id}`}>
          <h2 className="app-heading app-heading--small">{part === "frame" ? t(`${words}.frame`) : t(`workshop.changes.parts.${part}`)}{title ? `: ${shown(title).text}` : ""} <span className="app-badge">{t(`workshop.changes.what.${what}`)}</span></h2>
          {rules ? <p>{t(`${words}.rules`)}</p> : null}
          {texts.length === 0 ? null : (
            <details className="app-disclosure" open={what === "changed"}>
              <summary>{t("workshop.changes.texts", { count: texts.length })}</summary>
              {texts.map(({ path, language, pieces }) => (
                <div key={`${path.join("/")} ${language}`}>
                  <p className="app-entry__meta">{placeOf(t, kind, part, path)}, {t(`workshop.changes.languages.${language}`)}</p>
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

/** The heading of a lesson stays as its author wrote it. */
function placeOf(t: Translate, kind: DraftKind, part: PartChange["part"], path: readonly string[]): string {
  if (kind !== "course") return pathLabel(t, path);
  return part === "lesson" ? path.join(" ") : coursePathLabel(t, path);
}

/** A text with the words that came and went. */
export function Difference({ pieces, lang }: { readonly pieces: readonly Piece[]; readonly lang: "de" | "en" }) {
  return <p className="app-difference" lang={lang}>{pieces.map((piece, place) => <Words key={place} piece={piece} />)}</p>;
}

/** Signs and words beside the colours, so that nobody needs to see those. */
function Words({ piece: { kind, text } }: { readonly piece: Piece }) {
  const { t, language } = useTexts();
  if (kind === "same") return <>{text}</>;
  const Mark = kind === "added" ? "ins" : "del";
  return <><Mark><span aria-hidden="true">{kind === "added" ? "[+ " : "[− "}</span><span className="app-hidden" lang={language}>{t(`workshop.changes.marks.${kind}`)} </span>{text.trimEnd()}<span aria-hidden="true">]</span></Mark>{/\s$/u.test(text) ? " " : ""}</>;
}
