import type { Room } from "~/core/scenario/model";
import { NoticeBoard, Plant, Shelf, treeAt, Wall, Window } from "./furniture";
import { FloorLamp, HangingLamp, StreetLamp } from "./lamps";

type Props = { readonly lit: boolean };

/** Each room is told by three objects on a picture of 560 by 500; nothing here is text, emblem or flag. */

function CounterRoom() {
  return (
    <>
      <Wall />
      <NoticeBoard x={36} y={58} />
      <Window x={440} y={48} wide={92} high={170} />
      <Plant x={64} y={346} />
    </>
  );
}

function ConsultingRoom() {
  return (
    <>
      <Wall low={300} />
      <Window x={40} y={50} wide={130} high={150} />
      <path className="app-draw-paper" d="M418 66h104v76h-104Z" />
      <path className="app-draw-leaf" d="M426 134l30-38l22 24l14-16l22 30Z" />
      <Plant x={500} y={346} />
    </>
  );
}

function WaitingArea({ lit }: Props) {
  const chair = (x: number): string => `M${x} 318q0-12 12-12h64q12 0 12 12v72h-88ZM${x + 6} 402h76v18h-76ZM${x + 12} 420v60h10v-60ZM${x + 66} 420v60h10v-60Z`;
  return (
    <>
      <Wall low={400} />
      <path className="app-draw-dark" d="M36 52h128v72h-128Z" />
      <path className="app-draw-lamp" d="M52 78h30v8h-30ZM52 96h44v8h-44ZM120 74h24v34h-24Z" />
      <path className="app-draw-paper" d="M430 88a42 42 0 1 0 84 0a42 42 0 1 0-84 0Z" />
      <path className="app-draw-line" d="M472 62V90L490 100" />
      <path className="app-draw-wood" d={chair(-32) + chair(64) + chair(408) + chair(504)} />
      <HangingLamp x={226} lit={lit} />
    </>
  );
}

function BackOffice() {
  return (
    <>
      <Wall low={340} />
      <Shelf x={28} />
      <Window x={424} y={56} wide={104} high={140} />
    </>
  );
}

/** Your own desk; who calls is seen in a frame of their own. */
function TelephoneRoom() {
  return <Wall low={400} />;
}

function VideoCallRoom({ lit }: Props) {
  return (
    <>
      <Wall low={400} />
      <Plant x={40} y={396} />
      <FloorLamp x={524} lit={lit} />
    </>
  );
}

function Campus({ lit }: Props) {
  return (
    <>
      <path className="app-draw-wall" d="M0 0H560V500H0Z" />
      <path className="app-draw-paper" d="M150 96L280 40L410 96V330H150Z" />
      <path className="app-draw-glass" d="M176 128h34v60h-34ZM350 128h34v60h-34ZM176 216h34v60h-34ZM350 216h34v60h-34Z" />
      <path className="app-draw-wood" d="M62 330v-110h14v110ZM484 330v-130h14v130Z" />
      <path className="app-draw-leaf" d={treeAt(70, 250) + treeAt(492, 230)} />
      <path className="app-draw-low" d="M0 330Q280 306 560 330V500H0Z" />
      <path className="app-draw-paper" d="M250 318H310L420 500H140Z" />
      <path className="app-draw-wood" d="M424 372h128v12h-128ZM424 394h128v14h-128ZM436 408h12v44h-12ZM528 408h12v44h-12Z" />
      <StreetLamp x={122} lit={lit} />
    </>
  );
}

const ROOM_DRAWINGS = {
  counter: CounterRoom,
  consulting_room: ConsultingRoom,
  waiting_area: WaitingArea,
  back_office: BackOffice,
  telephone: TelephoneRoom,
  video_call: VideoCallRoom,
  campus: Campus,
} as const satisfies Readonly<Record<Room, (props: Props) => React.JSX.Element>>;

export function RoomBehind({ room, lit }: Props & { room: Room }) {
  const Drawing = ROOM_DRAWINGS[room];
  return <Drawing lit={lit} />;
}
