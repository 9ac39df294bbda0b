import type { EndingShown, Moment } from "~/core/scenario/moment";
import type { Room } from "~/core/scenario/model";
import type { MeterShown, PersonShown } from "~/core/scenario/shown";
import type { Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { StageDrawing } from "~/ui/stage/stage-drawing";
import { Meters, MeterStatus, trustIn } from "./meters";
import { langOf } from "./shown-text";

/** The companion of the text: the drawn moment, and how the talk feels. */
export function MomentSide({ moment, meters }: { readonly moment: Moment; readonly meters: boolean }) {
  const { room, speaker, company, imageDescription } = moment;
  return <Side room={room} people={[speaker, ...company]} speaker={speaker.id} description={imageDescription} meters={moment.meters} shown={meters} />;
}

export function EndingSide({ ending, room, meters }: { readonly ending: EndingShown; readonly room: Room; readonly meters: boolean }) {
  const people = ending.experience.map(({ person }) => person).slice(0, 2);
  return <Side room={room} people={people} description={ending.imageDescription} meters={ending.meters} shown={meters} />;
}

type Props = {
  readonly room: Room;
  readonly people: readonly PersonShown[];
  readonly speaker?: string;
  readonly description: Shown;
  readonly meters: readonly MeterShown[];
  /** The signals can be switched off, and scenes can hide them. */
  readonly shown: boolean;
};

function Side({ room, people, speaker, description, meters, shown }: Props) {
  const { language } = useTexts();
  return (
    <div className="app-player__side">
      <figure className="app-stage" role="img" aria-label={description.text} lang={langOf(description, language)}>
        <StageDrawing room={room} people={people.map(({ id, figure, mood }) => ({ figure, mood, speaking: id === speaker }))} trust={trustIn(meters)} />
      </figure>
      {shown && meters.length > 0 ? <><Meters meters={meters} /><MeterStatus meters={meters} /></> : null}
    </div>
  );
}
