import type { DebriefShown } from "~/core/scenario/debrief";
import type { EndingShown } from "~/core/scenario/moment";
import type { PersonShown } from "~/core/scenario/shown";
import type { Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { Person } from "~/ui/figures/person";
import { Quoted } from "~/ui/scene/shown-text";

/** How the people lived it, and what one of them says about the turning point of this path. */
export function Lived({ ending, sentence }: { readonly ending: EndingShown; readonly sentence: DebriefShown["herSentence"] }) {
  const { t } = useTexts();
  return (
    <>
      {ending.experience.map(({ person, words }) => (
        <Voice key={person.id} person={person} words={words} title={t("debrief.lived", { name: person.address.text })} />
      ))}
      {sentence ? (
        <Voice
          person={sentence.person}
          words={sentence.line}
          title={t("debrief.turningSentence", { name: sentence.person.address.text })}
          note={t("debrief.turningStep", { number: sentence.step + 1 })}
        />
      ) : null}
    </>
  );
}

/** What the people brought along into the conversation. */
export function InnerViews({ views }: { readonly views: DebriefShown["innerView"] }) {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby="andere">
      <h2 className="app-heading" id="andere">{t("debrief.innerView")}</h2>
      {views.map(({ person, words }) => (
        <Voice key={person.id} person={person} words={words} title={t("debrief.innerViewOf", { name: person.address.text })} />
      ))}
    </section>
  );
}

type VoiceProps = { readonly person: PersonShown; readonly words: Shown; readonly title: string; readonly note?: string };

function Voice({ person, words, title, note }: VoiceProps) {
  return (
    <article className="app-panel app-panel--her">
      <div className="app-panel__figure"><Person figure={person.figure} mood={person.mood} crop="waist" /></div>
      <div className="app-panel__text">
        <h3 className="app-heading app-heading--small">{title}</h3>
        <blockquote><Quoted shown={words} /></blockquote>
        {note === undefined ? null : <p className="app-muted app-small">{note}</p>}
      </div>
    </article>
  );
}
