import type { TasterSeen } from "~/core/progress/seen";
import type { Moment } from "~/core/scenario/moment";
import { useTexts } from "~/i18n/react";
import { Person } from "~/ui/figures/person";
import { Decoration } from "~/ui/frame/pictures";
import { moodWord } from "~/ui/scene/moods";
import { OwnWords } from "~/ui/scene/own-line";
import { Quoted, ShownText } from "~/ui/scene/shown-text";
import { Voices } from "~/ui/scene/speech";
import { SpeechWords, Translations } from "~/ui/scene/speech-words";
import { TasterAnswers } from "./taster-answers";

/** `empty`: a form was sent in which nothing was chosen. */
type Props = { readonly taster: TasterSeen; readonly course: string; readonly empty: boolean };

/** The first scene, to be tried for two answers without starting anything. Everything stands in the address. */
export function Taster({ taster, course, empty }: Props) {
  const { t, language } = useTexts();
  const { scenario, title, moment, said, tried, open } = taster;
  const page = `/${language}/kurse/${course}`;
  return (
    <section className="app-panel app-panel--quiet" aria-labelledby="kostprobe">
      <div className="app-panel__text">
        <h2 className="app-heading" id="kostprobe" tabIndex={-1} autoFocus={tried.length > 0 && !empty}>{t("course.taster")}</h2>
        <p className="app-muted">{t("course.tasterFrom")} <ShownText shown={title} /></p>
        {said ? <p>{said.observation ? null : <strong>{t("scene.you")}: </strong>}<OwnWords said={said} /></p> : null}
        {moment ? <Reaction moment={moment} /> : null}
        {empty ? <p className="app-note" role="status" tabIndex={-1} autoFocus>{t("refusal.codes.nothing-chosen")}</p> : null}
        {moment && open ? <TasterAnswers moment={moment} tried={tried} action={`${page}#kostprobe`} /> : null}
        <p className="app-muted app-small">{t(open ? "course.tasterFree" : "course.tasterOver")}</p>
        <p className="app-row">
          <a className="app-link app-link--row" href={`/${language}/szenen/${scenario}`}>{t("course.tasterMore")}</a>
          {tried.length > 0 ? <a className="app-link app-link--row" href={`${page}#kostprobe`}>{t("course.tasterAgain")}</a> : null}
        </p>
      </div>
      {moment ? <Decoration><div className="app-panel__figure"><Person figure={moment.speaker.figure} mood={moment.speaker.mood} crop="waist" /></div></Decoration> : null}
    </section>
  );
}

/** Who speaks and how, what can be seen, what is said. */
function Reaction({ moment }: { readonly moment: Moment }) {
  const { t } = useTexts();
  const { speaker, observation, voices, echoes, speech } = moment;
  return (
    <>
      <h3 className="app-heading app-heading--small"><ShownText shown={speaker.address} /></h3>
      <p className="app-hidden">{moodWord(t, speaker.mood)}</p>
      {observation ? <p><ShownText shown={observation} /></p> : null}
      <Voices voices={voices} />
      <blockquote>
        {echoes.map((echo) => <p key={echo.text}><Quoted shown={echo} /></p>)}
        <SpeechWords speech={speech} />
      </blockquote>
      <Translations speech={speech} />
    </>
  );
}
