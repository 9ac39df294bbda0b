import type { EndingShown, Moment } from "~/core/scenario/moment";
import type { Room } from "~/core/scenario/model";
import type { MeterShown, PersonShown } from "~/core/scenario/shown";
import type { Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { Prepared } from "~/ui/frame/prepared";
import { pictureWords } from "~/ui/stage/picture-words";
import { StageDrawing } from "~/ui/stage/stage-drawing";
import { Meters, MeterStatus, trustIn } from "./meters";
import { langOf } from "./shown-text";

/** The companion of the text: the drawn moment, and how the talk feels. */
export function MomentSide({ moment, meters }: { readonly moment: Moment; readonly meters: boolean }) {
  return <Side room={moment.room} people={[moment.speaker, ...moment.company]} speaking description={moment.imageDescription} meters={moment.meters} shown={meters} />;
}

/** At a good ending the lamp goes on, whoever is there. */
export function EndingSide({ ending, room, meters }: { readonly ending: EndingShown; readonly room: Room; readonly meters: boolean }) {
  const people = ending.experience.map(({ person }) => person);
  return <Side room={room} people={people} speaking={false} lit={ending.kind === "gelungen"} description={ending.imageDescription} meters={ending.meters} shown={meters} />;
}

type Props = {
  readonly room: Room;
  /** Who is in front comes first. */
  readonly people: readonly PersonShown[];
  /** Whether the first of them is speaking. */
  readonly speaking: boolean;
  readonly lit?: boolean;
  readonly description: Shown;
  readonly meters: readonly MeterShown[];
  /** The signals can be switched off, and scenes can hide them. */
  readonly shown: boolean;
};

function Side({ room, people, speaking, lit = false, description, meters, shown }: Props) {
  const { t, language } = useTexts();
  const trust = trustIn(meters);
  const lang = langOf(description, language);
  const drawn = people.map(({ id, figure, mood, side }, index) => ({ id, figure, mood, side, speaking: speaking && index === 0 }));
  // A sentence of the page's language would be read wrongly inside a description in another.
  const label = [description.text, ...(lang === undefined ? pictureWords(t, { room, trust, lit }) : [])].join(" ");
  const name = `stage ${room} ${people.map(({ id, mood, side }) => `${id} ${mood} ${side}`).join(" ")} ${speaking} ${lit} ${trust}`;
  return (
    <div className="app-player__side">
      <figure className="app-stage" role="img" aria-label={label} lang={lang}>
        <Prepared of={people.map(({ figure }) => figure)} name={name} draw={() => (
          <StageDrawing room={room} people={drawn} lit={lit} {...(trust === undefined ? {} : { trust })} />
        )} />
      </figure>
      {shown && meters.length > 0 ? <><Meters meters={meters} /><MeterStatus meters={meters} /></> : null}
    </div>
  );
}
