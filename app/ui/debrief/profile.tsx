import type { Level, ProfileShown, ReasonShown } from "~/core/scenario/profile";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/scene/shown-text";

const STRONG: ReadonlySet<Level> = new Set(["shown"]);

/** What this one path has shown, by opportunities: words and reasons, nothing to add up or compare. */
export function Profile({ profile }: { readonly profile: ProfileShown }) {
  const { t } = useTexts();
  const absent = profile.filter(({ level }) => level === "absent");
  return (
    <section className="app-section" aria-labelledby="gezeigt">
      <h3 id="gezeigt">{t("debrief.profile.title")}</h3>
      <p>{t("debrief.profile.lead")}</p>
      <ul className="app-profile">
        {profile.filter(({ level }) => level !== "absent").map(({ dimension, level, reasons }) => (
          <li key={dimension}>
            <h4>{t(`debrief.dimensions.${dimension}`)} <span className={`app-badge${STRONG.has(level) ? " app-badge--strong" : ""}`}>{t(`debrief.profile.levels.${level}`)}</span></h4>
            <ul>{reasons.map((reason, index) => <li key={index}><Reason reason={reason} /></li>)}</ul>
          </li>
        ))}
      </ul>
      {absent.length === 0 ? null : <p>{t("debrief.profile.absent")} {absent.map(({ dimension }) => t(`debrief.dimensions.${dimension}`)).join(", ")}.</p>}
    </section>
  );
}

function Reason({ reason: { turn, moment, polarity, reason } }: { readonly reason: ReasonShown }) {
  const { t } = useTexts();
  return (
    <>
      <a className="app-link" href={`#schritt-${turn + 1}`}><ShownText shown={moment} /></a>, {t(`debrief.profile.${polarity ?? "open"}`)}
      {reason ? <>: <ShownText shown={reason} /></> : "."}
    </>
  );
}
