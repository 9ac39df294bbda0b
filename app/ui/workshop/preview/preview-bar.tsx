import type { Language } from "~/core/words";
import { useTexts } from "~/i18n/react";
import type { PreviewSeen } from "~/core/workshop/preview-seen";
import { frameOf, LOOKS, previewAddress, type Look, type PreviewQuery } from "./address";

type Props = { readonly seen: PreviewSeen; readonly query: PreviewQuery };

/** A node of the outline, or one field of it. */
export function nodeAddress(language: Language, draft: string, node: string, field = ""): string {
  return `/${language}/werkstatt/entwuerfe/${draft}/gliederung${node === "" ? "" : `?knoten=${encodeURIComponent(node)}`}${field === "" ? "" : `#${encodeURIComponent(field)}`}`;
}

/** Says that this is a preview, where it began, and leads back to the moment in the outline. */
export function PreviewBar({ seen, query }: Props) {
  const { t, language } = useTexts();
  const { draft, older, left, end, scene } = seen;
  const again = { ...query, steps: [], formerly: [] };
  const out = query.framed ? "_top" : undefined;
  const came = query.node !== "" || query.field !== "";
  return (
    <aside className="app-preview app-preview--bar" aria-labelledby="vorschau">
      <p><strong id="vorschau">{t("preview.title")}</strong> {query.framed ? null : t("preview.lead")}</p>
      {query.framed ? null : <Begun seen={seen} />}
      {older ? <p className="app-note">{t("preview.older")}</p> : null}
      {left > 0 ? <p className="app-note">{t("preview.left", { count: left })}</p> : null}
      {end.kind === "stuck" || end.kind === "unended" ? <p className="app-note">{t(`preview.${end.kind}`)}</p> : null}
      <p className="app-row">
        {came ? <a className="app-link" href={nodeAddress(language, draft.id, query.node, query.field)} target={out} data-back="" aria-keyshortcuts="Escape">{t("preview.back")}</a> : null}
        <a className="app-link" href={nodeAddress(language, draft.id, scene)} target={out} data-back={came ? undefined : ""}>{t("preview.edit")}</a>
        {query.steps.length > 0 ? <a className="app-link" href={previewAddress(language, draft.id, again)}>{t("preview.again")}</a> : null}
        {query.framed || Object.keys(query.beginning.meters ?? {}).length + (query.beginning.scene === undefined ? 0 : 1) === 0 ? null : <a className="app-link" href={previewAddress(language, draft.id, frameOf(query))}>{t("preview.fromStart")}</a>}
      </p>
      {query.framed ? null : <Looks draft={draft.id} query={query} />}
    </aside>
  );
}

/** Moment and state of the beginning, in words. */
function Begun({ seen: { beginning, choices } }: Pick<Props, "seen">) {
  const { t } = useTexts();
  const first = choices.scenes.find(({ id }) => id === beginning.scene);
  const state = [
    ...choices.meters.map(({ label, words, value }) => t("preview.value", { label: label.text, value, word: words[value]?.text ?? "" })),
    ...choices.flags.filter(({ set }) => set).map(({ note }) => t("preview.set", { note: note.text })),
    ...choices.said.filter(({ set }) => set).map(({ words }) => t("preview.remembered", { words: words.text })),
  ];
  if (!first) return null;
  return <p className="app-small">{t("preview.begins", { title: first.title.text })} {state.length === 0 ? null : t("preview.state", { state: state.join(", ") })}</p>;
}

function Looks({ draft, query }: { readonly draft: string; readonly query: PreviewQuery }) {
  const { t, language } = useTexts();
  const changed = (look: Look) => (query.looks.includes(look) ? query.looks.filter((one) => one !== look) : [...query.looks, look]);
  return (
    <nav className="app-views" aria-label={t("preview.looks")}>
      {LOOKS.map((look) => (
        <a key={look} href={previewAddress(language, draft, { ...query, looks: changed(look) })} aria-current={query.looks.includes(look) ? "true" : undefined}>{t(`preview.look.${look}`)}</a>
      ))}
    </nav>
  );
}
