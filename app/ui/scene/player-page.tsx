import type { ReactNode } from "react";
import type { Display } from "~/core/display";
import type { Moment } from "~/core/scenario/moment";
import { useTexts } from "~/i18n/react";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { Prepared } from "~/ui/frame/prepared";
import { debriefAddress } from "./address";
import { Coach } from "./coach";
import { Ending } from "./ending";
import { PlayerHead } from "./head";
import type { StageSeen } from "~/core/progress/seen";
import { OwnLine } from "./own-line";
import { usePlaces } from "./places";
import { readingField } from "./readings";
import { InnerView, SpeechBubble } from "./speech";
import { EndingSide, MomentSide } from "./stage-figure";
import { Transcript } from "./transcript";
import { VersionOffer } from "./version-offer";
import { WayToAnswer } from "./way-to-answer";
import { useMissingSentence } from "./writing";

type Props = {
  readonly stage: StageSeen;
  readonly display: Display;
  /** Where no attempt is played: what stands before and after the conversation, and the name of the page. */
  readonly around?: { readonly page: string; readonly before: ReactNode; readonly after: ReactNode };
};

/** One moment of a scene, or its ending: head, tools, talk, signals, picture. */
export function PlayerPage({ stage, display, around }: Props) {
  const { language } = useTexts();
  if ("moment" in stage) return <MomentPage stage={stage} moment={stage.moment} display={display} around={around} />;
  const { ending, scenario, attempt } = stage;
  return (
    <Main page={around?.page ?? "szene-ende"} width="player" digits={display.digits}>
      {around?.before}
      <section className="app-player" data-ending={ending.id}>
        <PlayerHead stage={stage} />
        <div className="app-player__talk">
          <ErrorSummary />
          <OwnLine said={ending.said} />
          <Ending ending={ending} debrief={around ? undefined : debriefAddress(language, scenario.id, attempt)} />
          <Coach coached={stage.coached} />
          <InnerView view={stage.innerView} />
          <TalkSoFar stage={stage} />
        </div>
        <EndingSide ending={ending} room={scenario.place} meters={display.meters} innerView={stage.innerView} />
      </section>
      {around?.after}
    </Main>
  );
}

function MomentPage({ stage, moment, display, around }: Omit<Props, "around"> & { readonly moment: Moment; readonly around: Props["around"] }) {
  const { scenario, attempt, at, turn, chosen, formerly, earlier, returned, innerView } = stage;
  const places = usePlaces(scenario.id, attempt);
  const answering = { moment, action: places.moment(at), turn, marks: { chosen, formerly, earlier }, returned, digits: display.digits };
  const missing = useMissingSentence(moment);
  // Who comes back to a moment knows its words.
  const lines = display.lines && !returned;
  return (
    <Main page={around?.page ?? "szene"} width="player" digits={display.digits}>
      {around?.before}
      <section className="app-player" data-scene={moment.scene}>
        <PlayerHead stage={stage} />
        <div className="app-player__talk">
          <ErrorSummary field={missing ?? firstReading(moment)} />
          <Prepared of={[moment]} name={`speech ${returned} ${lines}`} draw={() => <><OwnLine said={moment.said} /><SpeechBubble moment={moment} arrived={!returned} lines={lines} /></>} />
          <Coach coached={stage.coached} />
          <InnerView view={innerView} />
          <VersionOffer stage={stage} />
          <Earlier stage={stage} />
          <WayToAnswer answering={answering} canSkip={stage.canSkip} />
          <WayBack stage={stage} />
          <TalkSoFar stage={stage} />
        </div>
        <Prepared of={[moment]} name={`side ${display.meters} ${innerView ? `${innerView.room} ${innerView.who.text}` : ""}`} draw={() => <MomentSide moment={moment} meters={display.meters} innerView={innerView} />} />
      </section>
      {around?.after}
    </Main>
  );
}

/** Where the error summary leads: an interpretation is mended at its first reading. */
function firstReading(moment: Moment): string | undefined {
  const first = moment.choices[0];
  return moment.kind === "interpretation" && first ? readingField(first.id) : undefined;
}

/** An earlier moment, seen again by the browser's Back: answering it is allowed, and said. */
function Earlier({ stage: { scenario, attempt, at, taken } }: { readonly stage: StageSeen }) {
  const { t } = useTexts();
  const { moment } = usePlaces(scenario.id, attempt);
  if (at === taken) return null;
  return (
    <p className="app-note">
      {t("scene.earlier")} <a className="app-link" href={moment(taken)}>{t("scene.toPresent")}</a>
    </p>
  );
}

/** Said once, where going back is possible for the first time. */
function WayBack({ stage: { at, formerly, earlier } }: { readonly stage: StageSeen }) {
  const { t } = useTexts();
  if (at !== 1 || formerly.length > 0 || earlier.length > 0) return null;
  return <p className="app-note">{t("scene.canGoBack")}</p>;
}

function TalkSoFar({ stage }: { readonly stage: StageSeen }) {
  const { t } = useTexts();
  if (stage.transcript.length === 0) return null;
  return (
    <details className="app-disclosure" id="verlauf">
      <summary>{t("scene.transcript")}</summary>
      <Transcript scenario={stage.scenario.id} attempt={stage.attempt} turn={stage.turn} turns={stage.transcript} />
    </details>
  );
}
