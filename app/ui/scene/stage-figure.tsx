import type { EndingShown, InnerViewShown, Moment } from "~/core/scenario/moment";
import type { Room } from "~/core/scenario/model";
import type { MeterShown, PersonShown } from "~/core/scenario/shown";
import type { Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { usePictures } from "~/ui/frame/pictures";
import { Prepared } from "~/ui/frame/prepared";
import { pictureWords, turnedWords } from "~/ui/stage/picture-words";
import { StageDrawing } from "~/ui/stage/stage-drawing";
import { TurnedDrawing } from "~/ui/stage/turned-drawing";
import { Meters, MeterStatus, trustIn } from "./meters";
import { langOf } from "./shown-text";

/** The companion of the text: the drawn moment, and how the talk feels. */
export function MomentSide({ moment, meters, innerView }: { readonly moment: Moment; readonly meters: boolean; readonly innerView?: InnerViewShown | undefined }) {
  return <Side turned={innerView} room={moment.room} people={[moment.speaker, ...moment.company]} speaking description={moment.imageDescription} meters={moment.meters} shown={meters} />;
}

/** At a good ending the lamp goes on, whoever is there. */
export function EndingSide({ ending, room, meters, innerView }: { readonly ending: EndingShown; readonly room: Room; readonly meters: boolean; readonly innerView?: InnerViewShown | undefined }) {
  const people = ending.experience.map(({ person }) => person);
  return <Side turned={innerView} room={room} people={people} speaking={false} lit={ending.kind === "gelungen"} description={ending.imageDescription} meters={ending.meters} shown={meters} />;
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
  /** Whose view of the moment before can be opened. */
  readonly turned: InnerViewShown | undefined;
};

function Side({ room, people, speaking, lit = false, description, meters, shown, turned }: Props) {
  const { t, language } = useTexts();
  const pictures = usePictures();
  const trust = trustIn(meters);
  const lang = langOf(description, language);
  const drawn = people.map(({ id, figure, mood, side }, index) => ({ id, figure, mood, side, speaking: speaking && index === 0 }));
  // A sentence of the page's language would be read wrongly inside a description in another.
  const label = [description.text, ...(lang === undefined ? pictureWords(t, { room, trust, lit }) : [])].join(" ");
  const name = `stage ${room} ${people.map(({ id, mood, side }) => `${id} ${mood} ${side}`).join(" ")} ${speaking} ${lit} ${trust}`;
  return (
    <div className="app-player__side">
      {pictures ? (
        <figure className="app-stage" role="img" aria-label={label} lang={lang}>
          <Prepared of={people.map(({ figure }) => figure)} name={name} draw={() => (
            <StageDrawing room={room} people={drawn} lit={lit} {...(trust === undefined ? {} : { trust })} />
          )} />
        </figure>
      ) : <p className="app-described" lang={lang}>{label}</p>}
      {turned ? <TurnedFigure view={turned} trust={trust} /> : null}
      {shown && meters.length > 0 ? <><Meters meters={meters} /><MeterStatus meters={meters} /></> : null}
    </div>
  );
}

/** The picture from the other side. The style sheet shows it instead of the other one while their thoughts are open. */
function TurnedFigure({ view: { who, room }, trust }: { readonly view: InnerViewShown; readonly trust: number | undefined }) {
  const { t } = useTexts();
  const words = turnedWords(t, { name: who.text, room, trust }).join(" ");
  if (!usePictures()) return <p className="app-described app-stage--turned">{words}</p>;
  return (
    <figure className="app-stage app-stage--turned" role="img" aria-label={words}>
      <TurnedDrawing room={room} {...(trust === undefined ? {} : { trust })} />
    </figure>
  );
}
