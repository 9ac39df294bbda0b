import type { Room } from "~/core/scenario/model";
import { DeskLamp } from "./lamps";

/** Where a sheet of paper lies between you. */
export const WITH_PAPER: ReadonlySet<Room> = new Set(["counter", "consulting_room", "back_office"]);
/** Where the table begins behind and where its front edge is. */
export const TABLE = { behind: 400, front: 446 } as const;

export function Top({ wide }: { wide: boolean }) {
  const { behind, front } = TABLE;
  return wide ? (
    <>
      <path className="app-draw-wood" d={`M0 ${behind}H560V${front}H0Z`} />
      <path className="app-draw-wood-low" d={`M0 ${front}H560V500H0Z`} />
    </>
  ) : (
    <>
      <path className="app-draw-wood" d={`M40 ${behind}H520L552 ${front}H8Z`} />
      <path className="app-draw-wood-low" d={`M8 ${front}H552V${front + 16}H8ZM40 ${front + 16}h22v60h-22ZM498 ${front + 16}h22v60h-22Z`} />
    </>
  );
}

/** The table between you, with its lamp. Nobody has one between them in the waiting area and on the campus. */
export function TableBefore({ room, lit }: { room: Room; lit: boolean }) {
  switch (room) {
    case "counter": return <><Top wide /><DeskLamp x={474} y={412} lit={lit} /></>;
    case "back_office": return <><Top wide /><DeskLamp x={76} y={416} lit={lit} /></>;
    case "consulting_room": return <><Top wide={false} /><DeskLamp x={70} y={416} lit={lit} /></>;
    case "telephone": return <><path className="app-draw-wood" d="M0 424H560V500H0Z" /><DeskLamp x={498} y={446} lit={lit} /><Telephone /></>;
    case "video_call": case "waiting_area": case "campus": return null;
    default: return room satisfies never;
  }
}

/** The telephone on your desk with its receiver off: you are holding it. */
function Telephone() {
  return (
    <>
      <path className="app-draw-dark" d="M84 470L100 418Q102 410 110 410H190Q198 410 200 418L216 470Q218 482 206 482H94Q82 482 84 470ZM104 410v-14h16v14ZM180 410v-14h16v14Z" />
      <path className="app-draw-paper" d="M122 428h14v9h-14ZM143 428h14v9h-14ZM164 428h14v9h-14ZM120 444h14v9h-14ZM143 444h14v9h-14ZM166 444h14v9h-14ZM118 460h14v9h-14ZM143 460h14v9h-14ZM168 460h14v9h-14Z" />
      <path className="app-draw-line" d="M214 474q16-16 26 0t26 0t26 0t26 0q14 0 20 30" />
    </>
  );
}

/** The sheet lies before the other person and comes to your side as trust rises. */
export function Paper({ trust }: { trust: number }) {
  const share = Math.max(0, Math.min(1, trust));
  const y = Math.round(TABLE.behind + 14 + share * 38);
  const size = (0.86 + share * 0.3).toFixed(2);
  return (
    <g transform={`translate(${Math.round(280 + share * 10)} ${y})rotate(${Math.round(-5 + share * 6)})scale(${size})`}>
      <path className="app-draw-paper" d="M-42-14L40-14L50 14L-50 14Z" />
      <path className="app-draw-line" strokeWidth="3" d="M-30-5H24M-34 4H10" />
    </g>
  );
}
