import type { Moment } from "~/core/scenario/moment";
import type { Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { Person } from "~/ui/figures/person";
import { Prepared } from "~/ui/frame/prepared";
import { moodWord } from "./moods";
import { Quoted, ShownText } from "./shown-text";
import { SpeechWords, Translations } from "./speech-words";

/** Who speaks, what can be seen, what is said. The focus arrives at the name. */
export function SpeechBubble({ moment }: { readonly moment: Moment }) {
  const { t } = useTexts();
  const { speaker, speech, echoes, observation } = moment;
  return (
    <section className={`app-speech${speaker.side === "staff" ? " app-speech--other" : ""}`} aria-labelledby="wer">
      <div className="app-speech__portrait"><Prepared of={[speaker.figure]} name={`head ${speaker.mood}`} draw={() => <Person figure={speaker.figure} mood={speaker.mood} crop="head" />} /></div>
      <h2 id="wer" tabIndex={-1} autoFocus>
        <ShownText shown={speaker.address} />
        <span className="app-hidden">{`, ${moodWord(t, speaker.mood)}`}</span>
      </h2>
      {observation ? <p className="app-observation"><ShownText shown={observation} /></p> : null}
      <div className="app-speech__words">
        {echoes.map((echo) => <p key={echo.text}><Quoted shown={echo} /></p>)}
        <SpeechWords speech={speech} />
      </div>
      <Translations speech={speech} />
    </section>
  );
}

/** Their side of the moment that was just answered; closed until asked for. */
export function InnerView({ view }: { readonly view: { readonly who: Shown; readonly words: Shown } | undefined }) {
  const { t } = useTexts();
  if (!view) return null;
  return (
    <details className="app-translation">
      <summary>{t("scene.innerView", { name: view.who.text })}</summary>
      <p className="app-inner-view"><ShownText shown={view.words} /></p>
    </details>
  );
}
