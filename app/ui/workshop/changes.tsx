import type { PartChange, TextChange } from "~/core/draft/compare";
import type { Piece } from "~/core/draft/word-diff";
import { useShown, useTexts } from "~/i18n/react";
import { pathLabel } from "./editor/labels";

/** What differs between two versions, moment by moment, with the words that came and went. */
export function Changes({ changes }: { readonly changes: readonly PartChange[] }) {
  const { t } = useTexts();
  const shown = useShown();
  if (changes.length === 0) return <p>{t("workshop.changes.none")}</p>;
  return (
    <ol className="app-library">
      {changes.map(({ part, id, title, what, texts, rules }) => (
        <li className="app-entry" key={`${part} ${id}`}>
          <h2 className="app-heading app-heading--small">{t(`workshop.changes.parts.${part}`)}{title ? `: ${shown(title).text}` : ""} <span className="app-badge">{t(`workshop.changes.what.${what}`)}</span></h2>
          {rules ? <p>{t("workshop.changes.rules")}</p> : null}
          {texts.length === 0 ? null : (
            <details className="app-disclosure" open={what === "changed"}>
              <summary>{t("workshop.changes.texts", { count: texts.length })}</summary>
              {texts.map((text) => <ChangedText key={`${text.path.join("/")} ${text.language}`} text={text} />)}
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

function ChangedText({ text: { path, language, pieces } }: { readonly text: TextChange }) {
  const { t } = useTexts();
  return (
    <>
      <p className="app-entry__meta">{pathLabel(t, path)}, {t(`workshop.changes.languages.${language}`)}</p>
      <Difference pieces={pieces} lang={language} />
    </>
  );
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
