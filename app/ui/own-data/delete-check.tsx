import type { PrivatePart } from "~/core/progress/private-parts";
import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ShownText } from "~/ui/scene/shown-text";
import { partField } from "./parts";

/** `taken`: how many entries would go; `unfinished`: courses that lose what counts towards them. */
export type Checked = { readonly counts: Readonly<Record<PrivatePart, number>>; readonly taken: number; readonly unfinished: readonly Words[] };

const STAYS = ["record", "certificates", "account", "refreshers"] as const;

/** What goes and what stays, and the one button that does it. */
export function DeleteCheck({ parts, counts, taken, unfinished }: Checked & { readonly parts: readonly PrivatePart[] }) {
  const { t, language } = useTexts();
  const shown = useShown();
  const address = `/${language}/konto/daten/loeschen`;
  return (
    <>
      <p className="app-lead">{t("ownData.delete.forGood", { count: taken })}</p>
      <section className="app-section" aria-labelledby="weg">
        <h2 className="app-heading" id="weg">{t("ownData.delete.goes")}</h2>
        <div className="app-prose">
          <ul>{parts.map((part) => <li key={part}><strong>{t(`ownData.parts.${part}`)}</strong> ({t("ownData.entries", { count: counts[part] })}). {t(`ownData.partHints.${part}`)}</li>)}</ul>
          {parts.includes("paths") ? <p>{t("ownData.delete.withPaths")}</p> : null}
        </div>
        {unfinished.length === 0 ? null : (
          <div className="app-note">
            <p>{t("ownData.delete.unfinished")}</p>
            <ul>{unfinished.map((title, index) => <li key={index}><ShownText shown={shown(title)} /></li>)}</ul>
          </div>
        )}
      </section>
      <section className="app-section" aria-labelledby="bleibt">
        <h2 className="app-heading" id="bleibt">{t("ownData.delete.staysTitle")}</h2>
        <div className="app-prose">
          <ul>{STAYS.map((one) => <li key={one}>{t(`ownData.delete.stays.${one}`)}</li>)}</ul>
          <p>{t("ownData.delete.backups")}</p>
        </div>
      </section>
      <form className="app-form" method="post" action={address}>
        <Csrf />
        {parts.map((part) => <input key={part} type="hidden" name="teil" value={partField(part)} />)}
        <div className="app-actions">
          <SubmitButton name="intent" value="loeschen">{t("ownData.delete.submit")}</SubmitButton>
          <a className="app-link app-link--row" href={address}>{t("ownData.delete.other")}</a>
          <a className="app-link app-link--row" href={`/${language}/konto/daten`}>{t("ownData.delete.leave")}</a>
        </div>
      </form>
    </>
  );
}
