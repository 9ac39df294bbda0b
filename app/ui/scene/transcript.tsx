import { useTexts } from "~/i18n/react";
import { Prepared } from "~/ui/frame/prepared";
import type { TurnSeen } from "~/core/progress/seen";
import { moodWord } from "./moods";
import { OwnWords } from "./own-line";
import { usePlaces } from "./places";
import { Quoted, ShownText } from "./shown-text";
import { Voices } from "./speech";
import { SpeechWords } from "./speech-words";
import { StepBackTo } from "./step-back-to";

type Props = { readonly scenario: string; readonly attempt: string; readonly turn: number; readonly turns: readonly TurnSeen[] };

/** Everything said so far. From each own turn one can go on differently. */
export function Transcript({ scenario, attempt, turn, turns }: Props) {
  const { t } = useTexts();
  const action = usePlaces(scenario, attempt).moment();
  if (turns.length === 0) return <p>{t("scene.transcriptEmpty")}</p>;
  return (
    <ol className="app-transcript">
      {turns.map((entry, index) => (
        <TurnPair key={index} entry={entry} action={action} turn={turn} />
      ))}
    </ol>
  );
}

function TurnPair({ entry, action, turn }: { readonly entry: TurnSeen; readonly action: string; readonly turn: number }) {
  const { t } = useTexts();
  return (
    <>
      <Prepared of={[entry]} name="theirs" draw={() => <Theirs entry={entry} />} />
      <li className="app-turn app-turn--own">
        <Prepared of={[entry]} name="own" draw={() => <Own entry={entry} />} />
        {entry.said.bypassed ? null : <StepBackTo action={action} turn={turn} step={entry.step} label={t("scene.backHere")} which={t("scene.backHereTo", { number: entry.step + 1 })} />}
      </li>
    </>
  );
}

function Theirs({ entry }: { readonly entry: TurnSeen }) {
  const { t } = useTexts();
  return (
    <li className="app-turn">
      <p className="app-turn__who"><ShownText shown={entry.speaker} /> <span>{moodWord(t, entry.mood)}</span></p>
      <Voices voices={entry.voices} />
      {entry.echoes.map((echo) => <p key={echo.text}><Quoted shown={echo} /></p>)}
      <SpeechWords speech={entry.speech} />
    </li>
  );
}

function Own({ entry: { said } }: { readonly entry: TurnSeen }) {
  const { t } = useTexts();
  return (
    <>
      <p className="app-turn__who">{t("scene.you")}</p>
      <p>{said.bypassed ? `${t("scene.youBypassed")} ` : null}<OwnWords said={said} /></p>
    </>
  );
}
