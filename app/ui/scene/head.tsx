import { useTexts } from "~/i18n/react";
import { Csrf } from "~/ui/frame/csrf";
import type { StageSeen } from "~/core/progress/seen";
import { usePlaces } from "./places";
import { ShownText } from "./shown-text";

/** Title, place and saved state; then the tools. */
export function PlayerHead({ stage }: { readonly stage: StageSeen }) {
  const { t } = useTexts();
  const { kept = t("scene.saved") } = usePlaces(stage.scenario.id, stage.attempt);
  const ended = "ending" in stage;
  const room = ended ? stage.scenario.place : stage.moment.room;
  return (
    <>
      <header className="app-player__head">
        <h1><ShownText shown={stage.scenario.title} /></h1>
        <p>
          <span className="app-player__room">{`${t(`scene.rooms.${room}`)} · `}</span>
          {ended ? t("scene.end") : t("scene.moment", { number: stage.at + 1 })}
          {stage.mode === "practice" ? ` · ${t("scene.practice")}` : null}
          <span className="app-saved">{` · ${kept}`}</span>
        </p>
      </header>
      <Tools stage={stage} />
    </>
  );
}

function Tools({ stage }: { readonly stage: StageSeen }) {
  const { t } = useTexts();
  const { transcript, display } = usePlaces(stage.scenario.id, stage.attempt, stage.at);
  return (
    <nav className="app-tools" aria-label={t("scene.tools")}>
      <ul>
        {stage.at === 0 ? null : <li><StepBack stage={stage} /></li>}
        <li className="app-tools__rest"><TranscriptLink href={transcript} /></li>
        {display === undefined ? null : <li className="app-tools__rest"><DisplayLink href={display} /></li>}
        <li className="app-tools__rest"><HelpLink /></li>
        <li className="app-tools__more">
          <details className="app-more">
            <summary>{t("scene.more")}</summary>
            <ul><li><TranscriptLink href={transcript} /></li>{display === undefined ? null : <li><DisplayLink href={display} /></li>}<li><HelpLink /></li></ul>
          </details>
        </li>
      </ul>
    </nav>
  );
}

/** From an earlier moment it leads to the one before that; otherwise it takes the last answer back. */
export function StepBack({ stage }: { readonly stage: Pick<StageSeen, "scenario" | "attempt" | "at" | "turn"> }) {
  const { t } = useTexts();
  const { scenario, attempt, at, turn } = stage;
  const { moment } = usePlaces(scenario.id, attempt);
  return (
    <form method="post" action={moment(at)} aria-label={t("scene.stepBack")}>
      <Csrf />
      <input type="hidden" name="turn" value={turn} />
      <input type="hidden" name="to" value={at - 1} />
      <button className="kern-btn kern-btn--tertiary" type="submit" name="intent" value="zurueck">
        <span className="kern-icon kern-icon--arrow-back" aria-hidden="true" />
        <span className="kern-label">{t("scene.stepBack")}</span>
      </button>
    </form>
  );
}

function TranscriptLink({ href }: { readonly href: string }) {
  const { t } = useTexts();
  return (
    <a className="kern-btn kern-btn--tertiary" href={href}>
      <span className="kern-icon kern-icon--checklist" aria-hidden="true" />
      <span className="kern-label">{t("scene.transcript")}</span>
    </a>
  );
}

function DisplayLink({ href }: { readonly href: string }) {
  const { t } = useTexts();
  return (
    <a className="kern-btn kern-btn--tertiary" href={href}>
      <span className="kern-icon kern-icon--visibility" aria-hidden="true" />
      <span className="kern-label">{t("settings.display.title")}</span>
    </a>
  );
}

function HelpLink() {
  const { t, language } = useTexts();
  return (
    <a className="kern-btn kern-btn--tertiary" href={`/${language}/hilfe`}>
      <span className="kern-icon kern-icon--info" aria-hidden="true" />
      <span className="kern-label">{t("frame.help")}</span>
    </a>
  );
}
