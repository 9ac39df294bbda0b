import type { Room } from "~/core/scenario/model";
import { FloorLamp, HangingLamp, StreetLamp } from "./lamps";

type Props = { readonly lit: boolean };

/** Each room is told by three objects on a picture of 560 by 500; nothing here is text, emblem or flag. */

function Wall({ low = 330 }: { low?: number }) {
  return (
    <>
      <path className="app-draw-wall" d="M0 0H560V500H0Z" />
      <path className="app-draw-low" d={`M0 ${low}H560V500H0Z`} />
    </>
  );
}

function Window({ x, y, wide, high }: { x: number; y: number; wide: number; high: number }) {
  return (
    <>
      <path className="app-draw-paper" d={`M${x - 7} ${y - 7}h${wide + 14}v${high + 14}h${-wide - 14}Z`} />
      <path className="app-draw-glass" d={`M${x} ${y}h${wide / 2 - 3}v${high}h${3 - wide / 2}ZM${x + wide / 2 + 3} ${y}h${wide / 2 - 3}v${high}h${3 - wide / 2}Z`} />
    </>
  );
}

function Plant({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path className="app-draw-leaf" d="M0 0C-10-40-38-52-44-92C-18-80-4-46 0 0C-8-50-12-84 4-118C20-86 10-46 0 0C6-42 22-72 46-86C44-50 20-36 0 0Z" />
      <path className="app-draw-clay" d="M-30-4H30L23 56H-23Z" />
    </g>
  );
}

function NoticeBoard({ x, y }: { x: number; y: number }) {
  return (
    <>
      <path className="app-draw-wood" d={`M${x} ${y}h116v84h-116Z`} />
      <path className="app-draw-paper" d={`M${x + 10} ${y + 10}h40v56h-40ZM${x + 60} ${y + 10}h46v28h-46ZM${x + 60} ${y + 46}h46v24h-46Z`} />
      <path className="app-draw-line" d={`M${x + 18} ${y + 24}h24m-24 12h24m-24 12h14M${x + 68} ${y + 24}h28M${x + 68} ${y + 58}h18`} />
    </>
  );
}

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
  const folder = (x: number): string => `M${x} 62h22v92h-22Z`;
  return (
    <>
      <Wall low={340} />
      <path className="app-draw-wood" d="M28 154h150v10h-150ZM28 268h150v10h-150Z" />
      <path className="app-draw-dark" d={folder(36) + folder(88) + folder(140)} />
      <path className="app-draw-leaf" d={folder(62) + folder(114)} />
      <path className="app-draw-paper" d="M36 190h62v78h-62ZM42 84h10v16h-10ZM94 84h10v16h-10ZM146 84h10v16h-10Z" />
      <path className="app-draw-clay" d="M112 208h54v60h-54Z" />
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
  const tree = (x: number, y: number): string => `M${x} ${y}C${x - 74} ${y - 8} ${x - 62} ${y - 92} ${x - 26} ${y - 100}C${x - 18} ${y - 146} ${x + 42} ${y - 140} ${x + 42} ${y - 98}C${x + 80} ${y - 84} ${x + 66} ${y - 6} ${x} ${y}Z`;
  return (
    <>
      <path className="app-draw-wall" d="M0 0H560V500H0Z" />
      <path className="app-draw-paper" d="M150 96L280 40L410 96V330H150Z" />
      <path className="app-draw-glass" d="M176 128h34v60h-34ZM350 128h34v60h-34ZM176 216h34v60h-34ZM350 216h34v60h-34Z" />
      <path className="app-draw-wood" d="M62 330v-110h14v110ZM484 330v-130h14v130Z" />
      <path className="app-draw-leaf" d={tree(70, 250) + tree(492, 230)} />
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
