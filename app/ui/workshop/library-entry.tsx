import { Fragment } from "react";
import type { Opening } from "~/core/scenario/opening";
import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { draftAddress, type DraftKind } from "./address";
import { Faces } from "./faces";
import { useSaved } from "./saved";

export type Entry = {
  readonly kind: DraftKind;
  readonly id: string;
  readonly title: Words;
  readonly status: "draft" | "published" | "withdrawn" | "shipped";
  readonly opening?: Opening;
  readonly minutes?: number;
  readonly version?: string;
  readonly draft?: DraftPart;
};
type DraftPart = { readonly errors: number; readonly warnings: number; readonly savedAt: string; readonly savedByName: string; readonly ahead: boolean; readonly origin?: { readonly title?: string } };

const EXPORTS = [
  { file: "maschine.js", name: "workshop.exports.machine" },
  { file: "karte.mmd", name: "workshop.exports.chart" },
  { file: "text.md", name: "workshop.exports.text" },
] as const;

/** One scenario or course with its status, what is wrong, who changed it last, and what can be done with it. */
export function LibraryEntry({ entry }: { readonly entry: Entry }) {
  const { t, language } = useTexts();
  const { kind, id, status, opening, draft } = entry;
  const title = useShown()(entry.title);
  const href = draft ? draftAddress(language, kind, id) : kind === "course" ? `/${language}/kurse/${id}` : `/${language}/szenen/${id}/lesefassung`;
  return (
    <li className="app-entry">
      <div className="app-entry__head">
        <h3 className="app-heading app-heading--small" lang={title.language === language || draft ? undefined : title.language}><a className="app-link" href={href}>{title.text}</a></h3>
        <span className={`app-badge${status === "draft" ? " app-badge--strong" : ""}`}>{t(`workshop.status.${status}`)}</span>
        <span className="app-entry__meta">{t(kind === "course" ? "workshop.kind.course" : "workshop.kind.scenario")}</span>
      </div>
      {opening ? <Faces opening={opening} /> : null}
      {draft ? <DraftFacts draft={draft} /> : <ShippedFacts entry={entry} title={title.text} />}
    </li>
  );
}

function DraftFacts({ draft: { errors, warnings, savedAt, savedByName, ahead, origin } }: { readonly draft: DraftPart }) {
  const { t } = useTexts();
  const saved = useSaved();
  return (
    <>
      <p className="app-entry__meta">
        {errors === 0 && warnings === 0 ? t("workshop.problems", { count: 0 }) : `${t("workshop.must", { count: errors })}, ${t("workshop.should", { count: warnings })}`}
        {" · "}
        {saved({ savedAt, savedByName })}
      </p>
      {ahead ? <p className="app-entry__meta">{t("workshop.ahead")}</p> : null}
      {origin?.title ? <p className="app-entry__meta">{t("workshop.from", { title: origin.title })}</p> : null}
    </>
  );
}

function ShippedFacts({ entry: { kind, id, minutes, version = "" }, title }: { readonly entry: Entry; readonly title: string }) {
  const { t, language } = useTexts();
  const base = `/${language}/werkstatt/szenen/${id}`;
  return (
    <>
      <p className="app-entry__meta">{minutes === undefined ? null : `${t("workshop.minutes", { minutes })} · `}{t("workshop.version", { version: version.slice(0, 8) })}</p>
      {kind === "course" ? (
        <p className="app-entry__deeds"><a className="app-link" href={`/${language}/werkstatt/kurse/neu?von=${id}`} aria-label={t("workshop.copyOf", { title })}>{t("workshop.copy")}</a></p>
      ) : (
        <p className="app-entry__deeds">
          <a className="app-link" href={`/${language}/werkstatt/neu?von=${id}`} aria-label={t("workshop.copyOf", { title })}>{t("workshop.copy")}</a>
          <a className="app-link" href={base} aria-label={t("workshop.review.of", { title })}>{t("workshop.review.link")}</a>
          <span>
            {t("workshop.saveAs")}{" "}
            {EXPORTS.map(({ file, name }, index) => (
              <Fragment key={file}>
                {index === 0 ? null : ", "}
                <a className="app-link" href={`${base}/${file}`} aria-label={`${title}: ${t(name)}`}>{t(name)}</a>
              </Fragment>
            ))}
          </span>
        </p>
      )}
    </>
  );
}
