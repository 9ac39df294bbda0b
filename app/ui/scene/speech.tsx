import type { InnerViewShown, Moment, Voice } from "~/core/scenario/moment";
import type { PersonShown } from "~/core/scenario/shown";
import { useTexts } from "~/i18n/react";
import { Person } from "~/ui/figures/person";
import { Decoration } from "~/ui/frame/pictures";
import { Prepared } from "~/ui/frame/prepared";
import { moodWord } from "./moods";
import { Quoted, ShownText } from "./shown-text";
import { lineClass, SpeechByLine, SpeechWords, Translations } from "./speech-words";

/** Who speaks, what can be seen, what is said. The focus arrives at the name, unless somebody only came back. */
export function SpeechBubble({ moment, arrived, lines }: { readonly moment: Moment; readonly arrived: boolean; readonly lines: boolean }) {
  const { t } = useTexts();
  const { speaker, speech, echoes, observation, voices, company } = moment;
  return (
    <section className={`app-speech${speaker.side === "staff" ? " app-speech--other" : ""}`} aria-labelledby="wer">
      <Decoration>
        <div className="app-speech__portrait"><Prepared of={[speaker.figure]} name={`head ${speaker.mood}`} draw={() => <Person figure={speaker.figure} mood={speaker.mood} crop="head" />} /></div>
      </Decoration>
      <h2 id="wer" tabIndex={-1} autoFocus={arrived}>
        <ShownText shown={speaker.address} />
        <span className="app-hidden">{`, ${moodWord(t, speaker.mood)}`}</span>
      </h2>
      {observation ? <p className="app-observation"><ShownText shown={observation} /></p> : null}
      <Voices voices={voices} />
      {voices.length > 0 ? <p className="app-hidden">{t("scene.then", { name: speaker.address.text })}</p> : null}
      <div className="app-speech__words">
        {echoes.map((echo, index) => <p key={echo.text} className={lines ? lineClass(index) : undefined}><Quoted shown={echo} /></p>)}
        {lines ? <SpeechByLine speech={speech} from={echoes.length} /> : <SpeechWords speech={speech} />}
      </div>
      <Translations speech={speech} />
      <Company company={company} />
    </section>
  );
}

/** What others said just before. */
export function Voices({ voices }: { readonly voices: readonly Voice[] }) {
  const { t } = useTexts();
  if (voices.length === 0) return null;
  return (
    <ul className="app-voices">
      {voices.map(({ person, line }) => (
        <li key={line.text}>
          <span className="app-turn__who">{t("scene.before", { name: person.address.text })}</span> <Quoted shown={line} />
        </li>
      ))}
    </ul>
  );
}

/** Who else is there, in words: the picture does not name them. */
function Company({ company }: { readonly company: readonly PersonShown[] }) {
  const { t } = useTexts();
  if (company.length === 0) return null;
  const names = company.map(({ address, mood }) => `${address.text} (${moodWord(t, mood)})`).join(", ");
  return <p className="app-observation app-company">{t("scene.company", { names })}</p>;
}

/** Their side of the moment that was just answered; closed until asked for. While it is open, the picture turns to their side as well. */
export function InnerView({ view }: { readonly view: InnerViewShown | undefined }) {
  const { t } = useTexts();
  if (!view) return null;
  return (
    <details className="app-translation app-perspective">
      <summary>{t("scene.innerView", { name: view.who.text })}</summary>
      <p className="app-inner-view"><ShownText shown={view.words} /></p>
    </details>
  );
}
