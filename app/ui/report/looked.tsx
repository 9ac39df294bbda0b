import { longInstant } from "~/core/days";
import { useTexts } from "~/i18n/react";
import type { TextKey } from "~/i18n/texts";

export type LookedEntry = { readonly id: string; readonly at: string; readonly deed: string; readonly byName: string };

/** Who saw the own record, newest first. */
export function Looked({ entries, timeZone }: { readonly entries: readonly LookedEntry[]; readonly timeZone: string }) {
  const { t, language } = useTexts();
  return (
    <section className="app-section" aria-labelledby="gesehen">
      <h2 className="app-heading" id="gesehen">{t("report.lookedTitle")}</h2>
      {entries.length === 0 ? <p>{t("report.lookedNone")}</p> : <ul>
        {entries.map(({ id, at, deed, byName }) => (
          <li key={id}>
            {t("report.lookedBy", { time: longInstant(at, timeZone, language), who: byName === "" ? t("report.someone") : byName, what: t(deedKey(deed)) })}
          </li>
        ))}
      </ul>}
    </section>
  );
}

const DEEDS = ["report-page", "report-csv", "report-xlsx", "report-json", "person-page", "certificate-revoked", "course-assigned", "assignment-paused", "assignment-resumed", "reminder-sent", "deadline-extended", "proof-recognised", "recognition-withdrawn", "exemption-set", "exemption-removed", "person-created", "person-changed", "person-deactivated", "password-link-made", "draft-saved", "draft-created", "draft-published", "scenario-withdrawn", "course-withdrawn", "version-restored"] as const;

export function deedKey(deed: string): TextKey {
  const known = DEEDS.find((one) => one === deed) ?? "report-page";
  return `report.deeds.${known}`;
}
