import type { EndingShown, Moment } from "~/core/scenario/moment";
import type { Room } from "~/core/scenario/model";
import type { MeterShown, PersonShown } from "~/core/scenario/shown";
import type { Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { Prepared } from "~/ui/frame/prepared";
import { StageDrawing } from "~/ui/stage/stage-drawing";
import { Meters, MeterStatus, trustIn } from "./meters";
import { langOf } from "./shown-text";

/** The companion of the text: the drawn moment, and how the talk feels. */
export function MomentSide({ moment }: { readonly moment: Moment }) {
  return <Side room={moment.room} people={[moment.speaker]} speaking description={moment.imageDescription} meters={moment.meters} />;
}

export function EndingSide({ ending, room }: { readonly ending: EndingShown; readonly room: Room }) {
  const people = ending.experience.map(({ person }) => person).slice(0, 2);
  return <Side room={room} people={people} speaking={false} description={ending.imageDescription} meters={ending.meters} />;
}

type Props = {
  readonly room: Room;
  readonly people: readonly PersonShown[];
  readonly speaking: boolean;
  readonly description: Shown;
  readonly meters: readonly MeterShown[];
};

function Side({ room, people, speaking, description, meters }: Props) {
  const { language } = useTexts();
  return (
    <div className="app-player__side">
      <figure className="app-stage" role="img" aria-label={description.text} lang={langOf(description, language)}>
        <Prepared of={people.map(({ figure }) => figure)} name={`stage ${room} ${people.map(({ mood }) => mood).join(" ")} ${speaking ? "speaking" : ""} ${trustIn(meters)}`} draw={() => (
          <StageDrawing room={room} people={people.map(({ figure, mood }) => ({ figure, mood, speaking }))} trust={trustIn(meters)} />
        )} />
      </figure>
      <Meters meters={meters} />
      <MeterStatus meters={meters} />
    </div>
  );
}
