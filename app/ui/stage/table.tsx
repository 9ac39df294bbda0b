import type { Room } from "~/core/scenario/model";
import { Lamp } from "./rooms";

/** Where the table begins behind and where its front edge is. */
export const TABLE = { behind: 400, front: 446 } as const;

function Top({ wide }: { wide: boolean }) {
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

export function TableBefore({ room }: { room: Room }) {
  switch (room) {
    case "counter": return <><Top wide /><Lamp x={474} y={412} /></>;
    case "back_office": return <><Top wide /><Lamp x={76} y={416} /></>;
    case "consulting_room": return <Top wide={false} />;
    case "telephone": return null;
    case "video_call": return null;
    case "waiting_area": return null;
    case "campus": return <path className="app-draw-wood" d={`M0 ${TABLE.behind}H560V${TABLE.front}H0Z`} />;
    default: return room satisfies never;
  }
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

/** What stands before the people: the phone on your desk, the keyboard half of the laptop, the bench of the waiting area. */
export function Foreground({ room }: { room: Room }) {
  switch (room) {
    case "telephone":
      return (
        <>
          <path className="app-draw-wood" d="M0 448H560V500H0Z" />
          <path className="app-draw-dark" d="M52 460q6-34 40-34h60q34 0 40 34l4 22H48ZM40 420q-4-26 22-28q60-10 120 0q26 2 22 28l-30 6q-6-16-12-20q-40-6-80 0q-6 4-12 20Z" />
          <path className="app-draw-line" d="M196 470q40 26 70 4t64 6" />
        </>
      );
    case "video_call":
      return (
        <>
          <path className="app-draw-wood" d="M0 452H560V500H0Z" />
          <path className="app-draw-paper" d="M44 428H516L540 462H20Z" />
          <path className="app-draw-line" d="M240 450H320" />
          <path className="app-draw-clay" d="M496 418h40v48q0 8-8 8h-24q-8 0-8-8Z" />
        </>
      );
    default:
      return null;
  }
}
