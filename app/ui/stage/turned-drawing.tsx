import type { Room } from "~/core/scenario/model";
import { STROKES } from "~/ui/figures/person";
import { NoticeBoard, Plant, Shelf, treeAt, Wall, Window } from "./furniture";
import { DeskLamp } from "./lamps";
import { frontPlace, placed, type Place } from "./places";
import { Screen, screenPlaces } from "./screen";
import { Paper, TABLE, Top, WITH_PAPER } from "./table";

/** The learner, seen by somebody else: an outline, because it can be anybody. */
function You({ place }: { place: Place }) {
  const { transform, floor } = placed(place);
  return (
    <g transform={transform}>
      <path className="app-draw-you" d={`M66 ${floor}V392Q66 312 146 296Q176 290 178 262Q138 238 138 184Q138 118 200 118Q262 118 262 184Q262 238 222 262Q224 290 254 296Q334 312 334 392V${floor}Z`} />
    </g>
  );
}

/** Your screen from behind. */
function Monitor({ x }: { x: number }) {
  const { behind } = TABLE;
  return (
    <>
      <path className="app-draw-dark" d={`M${x} ${behind - 96}q0-10 10-10h112q10 0 10 10v66q0 10-10 10h-112q-10 0-10-10ZM${x + 54} ${behind - 20}h24v24h-24ZM${x + 34} ${behind + 4}h64v8h-64Z`} />
      <path className="app-draw-line" d={`M${x + 54} ${behind - 62}h24`} />
    </>
  );
}

function AtCounter() {
  return (
    <>
      <Wall />
      <Shelf x={28} />
      <path className="app-draw-wood" d="M424 60h104v270h-104Z" />
      <path className="app-draw-lamp" d="M438 200a7 7 0 1 0 .1 0Z" />
      <You place={frontPlace("counter", 1)} />
      <Top wide />
      <Monitor x={404} />
      <DeskLamp x={86} y={412} lit={false} />
    </>
  );
}

function AtRoundTable() {
  return (
    <>
      <Wall low={300} />
      <Window x={392} y={50} wide={130} high={150} />
      <Plant x={72} y={346} />
      <You place={frontPlace("consulting_room", 1)} />
      <Top wide={false} />
      <DeskLamp x={488} y={416} lit={false} />
    </>
  );
}

function AtDesk() {
  return (
    <>
      <Wall low={340} />
      <NoticeBoard x={40} y={62} />
      <Shelf x={384} />
      <You place={frontPlace("back_office", 1)} />
      <Top wide />
      <Monitor x={26} />
      <DeskLamp x={488} y={416} lit={false} />
    </>
  );
}

/** From her chair: the door, and you in it. */
function AtDoor() {
  return (
    <>
      <Wall low={400} />
      <path className="app-draw-wood" d="M132 34h296v400h-296Z" />
      <path className="app-draw-glass" d="M150 52h260v382h-260Z" />
      <path className="app-draw-dark" d="M446 66h92v62h-92Z" />
      <path className="app-draw-lamp" d="M460 84h26v8h-26ZM460 102h40v8h-40Z" />
      <Plant x={70} y={420} />
      <You place={frontPlace("waiting_area", 1)} />
    </>
  );
}

/** Who calls does not see you: she imagines you, and holds the telephone. */
function OnTelephone() {
  const ring = "M280 40a150 150 0 1 0 .1 0Z";
  return (
    <>
      <Wall low={424} />
      <path className="app-draw-glass" d={ring} />
      <svg x="130" y="40" width="300" height="300" viewBox="130 40 300 300"><You place={{ x: 280, y: 178, size: 0.7, bottom: 302, stance: "calling" }} /></svg>
      <path className="app-draw-line" strokeDasharray="2 13" d={ring} />
      <path className="app-draw-glass" d="M262 356a9 9 0 1 0 .1 0ZM244 386a6 6 0 1 0 .1 0Z" />
      <path className="app-draw-wood" d="M0 446H560V500H0Z" />
      <path className="app-draw-dark" d="M150 416q0-10 10-10h136q10 0 10 10v58q0 10-10 10h-136q-10 0-10-10Z" />
      <path className="app-draw-glass" d="M168 414h114v62h-114Z" />
      <path className="app-draw-line" d="M326 430q12 15 0 30M346 420q20 25 0 50" />
    </>
  );
}

function OnHerScreen() {
  const place = screenPlaces(1)[0];
  return (
    <>
      <Wall low={400} />
      <Plant x={522} y={396} />
      <Screen people={place ? [<You key="you" place={place} />] : []} />
    </>
  );
}

function Outside() {
  return (
    <>
      <path className="app-draw-wall" d="M0 0H560V500H0Z" />
      <path className="app-draw-wood" d="M166 340v-130h14v130ZM402 340v-120h14v120ZM522 336v-90h12v90Z" />
      <path className="app-draw-leaf" d={treeAt(173, 250) + treeAt(409, 238) + treeAt(528, 262)} />
      <path className="app-draw-low" d="M0 330Q280 306 560 330V500H0Z" />
      <path className="app-draw-paper" d="M262 316H300L460 500H180Z" />
      <path className="app-draw-wood" d="M8 372h128v12h-128ZM8 394h128v14h-128ZM20 408h12v44h-12ZM112 408h12v44h-12Z" />
      <You place={frontPlace("campus", 1)} />
    </>
  );
}

const TURNED = {
  counter: AtCounter,
  consulting_room: AtRoundTable,
  waiting_area: AtDoor,
  back_office: AtDesk,
  telephone: OnTelephone,
  video_call: OnHerScreen,
  campus: Outside,
} as const satisfies Readonly<Record<Room, () => React.JSX.Element>>;

/** The same place as the other person sees it. `trust`, 0 to 1: what lies near you lies far from her. */
export function TurnedDrawing({ room, trust = 0.5 }: { readonly room: Room; readonly trust?: number }) {
  const Drawing = TURNED[room];
  return (
    <svg className="app-stage__drawing" viewBox="0 0 560 500" {...STROKES} aria-hidden="true">
      <Drawing />
      {WITH_PAPER.has(room) && <Paper trust={1 - trust} />}
    </svg>
  );
}
