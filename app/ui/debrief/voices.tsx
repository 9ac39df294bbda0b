import type { ReactNode } from "react";
import type { DebriefShown } from "~/core/scenario/debrief";
import type { EndingShown } from "~/core/scenario/moment";
import type { PersonShown } from "~/core/scenario/shown";
import type { ToldStep } from "~/core/scenario/told";
import type { Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { Person } from "~/ui/figures/person";
import { Decoration } from "~/ui/frame/pictures";
import { Quoted, ShownText } from "~/ui/scene/shown-text";
import { StepHeading } from "./step-heading";

/** How the people lived it, and what one of them says about the turning point of this path. */
export function Lived({ ending, sentence }: { readonly ending: EndingShown; readonly sentence: DebriefShown["herSentence"] }) {
  const { t } = useTexts();
  return (
    <>
      {ending.experience.map(({ person, words }) => (
        <Voice key={person.id} person={person} words={words} title={t("debrief.lived", { name: person.address.text })} level={4} />
      ))}
      {sentence ? (
        <Voice
          level={4}
          person={sentence.person}
          words={sentence.line}
          title={t("debrief.turningSentence", { name: sentence.person.address.text })}
          note={<a className="app-link" href={`#schritt-${sentence.number}`}>{t("debrief.turningStep", { number: sentence.number })}</a>}
        />
      ) : null}
    </>
  );
}

type InnerViewProps = { readonly views: DebriefShown["innerView"]; readonly path: readonly ToldStep[] };

/** What the people brought along into the conversation, and what they were thinking on the way. */
export function InnerViews({ views, path }: InnerViewProps) {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby="andere">
      <StepHeading id="andere" number={4}>{t("debrief.innerView")}</StepHeading>
      {views.map(({ person, words }) => (
        <Voice key={person.id} person={person} words={words} title={t("debrief.innerViewOf", { name: person.address.text })} level={3} />
      ))}
      <Thoughts path={path} />
    </section>
  );
}

function Thoughts({ path }: Pick<InnerViewProps, "path">) {
  const { t } = useTexts();
  const thoughts = path.flatMap(({ number, title, thought }) => (thought ? [{ number, title, thought }] : []));
  if (thoughts.length === 0) return null;
  return (
    <details className="app-disclosure">
      <summary>{t("debrief.thoughts")}</summary>
      <dl className="app-facts">
        {thoughts.map(({ number, title, thought }) => (
          <div key={number}>
            <dt><a className="app-link" href={`#schritt-${number}`}>{`${number}. `}<ShownText shown={title} /></a></dt>
            <dd><ShownText shown={thought.who} />: <Quoted shown={thought.words} /></dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type VoiceProps = { readonly person: PersonShown; readonly words: Shown; readonly title: string; readonly note?: ReactNode; readonly level: 3 | 4 };

function Voice({ person, words, title, note, level }: VoiceProps) {
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <div className="app-panel app-panel--her">
      <Decoration><div className="app-panel__figure"><Person figure={person.figure} mood={person.mood} crop="waist" /></div></Decoration>
      <div className="app-panel__text">
        <Heading className="app-heading app-heading--small">{title}</Heading>
        <blockquote><Quoted shown={words} /></blockquote>
        {note === undefined ? null : <p className="app-muted app-small">{note}</p>}
      </div>
    </div>
  );
}
