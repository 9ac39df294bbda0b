import { useTexts } from "~/i18n/react";
import { Csrf } from "~/ui/frame/csrf";
import { playerAddress } from "./address";
import type { TurnSeen } from "~/core/progress/seen";
import { moodWord } from "./moods";
import { OwnWords } from "./own-line";
import { ShownText } from "./shown-text";
import { SpeechWords } from "./speech-words";

type Props = { readonly scenario: string; readonly attempt: string; readonly turn: number; readonly turns: readonly TurnSeen[] };

/** Everything said so far. From each own turn one can go on differently. */
export function Transcript({ scenario, attempt, turn, turns }: Props) {
  const { t, language } = useTexts();
  if (turns.length === 0) return <p>{t("scene.transcriptEmpty")}</p>;
  const action = playerAddress(language, scenario, attempt);
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
      <li className="app-turn">
        <p className="app-turn__who"><ShownText shown={entry.speaker} /> <span>{moodWord(t, entry.mood)}</span></p>
        <SpeechWords speech={entry.speech} />
      </li>
      <li className="app-turn app-turn--own">
        <p className="app-turn__who">{t("scene.you")}</p>
        <p>{entry.said.bypassed ? `${t("scene.youBypassed")} ` : null}<OwnWords said={entry.said} /></p>
        {entry.said.bypassed ? null : <BackHere action={action} turn={turn} step={entry.step} />}
      </li>
    </>
  );
}

function BackHere({ action, turn, step }: { readonly action: string; readonly turn: number; readonly step: number }) {
  const { t } = useTexts();
  return (
    <form method="post" action={action} data-plain="">
      <Csrf />
      <input type="hidden" name="intent" value="zurueck" />
      <input type="hidden" name="turn" value={turn} />
      <button className="app-link-button" type="submit" name="to" value={step}>
        {t("scene.backHere")}<span className="app-hidden">{t("scene.backHereTo", { number: step + 1 })}</span>
      </button>
    </form>
  );
}
