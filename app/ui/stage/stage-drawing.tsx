import type { Figure, Mood, Room } from "~/core/scenario/model";
import { PersonDrawing, STROKES } from "~/ui/figures/person";
import { RoomBehind } from "./rooms";
import { Foreground, Paper, TABLE, TableBefore } from "./table";

export type StagePerson = { readonly figure: Figure; readonly mood: Mood; readonly speaking?: boolean };
export type StageDrawingProps = { readonly room: Room; readonly people: readonly StagePerson[]; readonly trust?: number };

const WITH_PAPER: ReadonlySet<Room> = new Set(["counter", "consulting_room", "back_office"]);
/** The body ends at the far edge of the table, the hands lie on it. */
const FLOORS: Readonly<Record<Room, { readonly y: number; readonly body: number }>> = {
  counter: { y: TABLE.behind, body: 426 },
  consulting_room: { y: TABLE.behind, body: 426 },
  back_office: { y: TABLE.behind, body: 426 },
  campus: { y: TABLE.behind, body: 426 },
  waiting_area: { y: 500, body: 484 },
  telephone: { y: 450, body: 484 },
  video_call: { y: 432, body: 460 },
};

function place(room: Room, index: number, count: number): { readonly transform: string; readonly floor: number } {
  const { y, body } = FLOORS[room];
  const size = count > 1 ? (room === "video_call" || room === "telephone" ? 0.62 : 0.78) : room === "video_call" || room === "telephone" ? 0.92 : 1;
  const apart = room === "video_call" || room === "telephone" ? 94 : 136;
  const middle = count > 1 ? 280 + (index === 0 ? -apart : apart) : 280;
  return { transform: `translate(${Math.round(middle - 200 * size)} ${Math.round(y - body * size)})${size === 1 ? "" : `scale(${size})`}`, floor: body };
}

/** The room, one or two people and the paper between you. Decorative: the figure around it carries the description. */
export function StageDrawing({ room, people, trust = 0.5 }: StageDrawingProps) {
  const shown = people.slice(0, 2);
  return (
    <svg className="app-stage__drawing" viewBox="0 0 560 500" {...STROKES} aria-hidden="true">
      <RoomBehind room={room} />
      <TableBefore room={room} />
      {shown.map(({ figure, mood, speaking }, index) => {
        const { transform, floor } = place(room, index, shown.length);
        return (
          <g key={index} className="app-breath" >
            <g transform={transform}><PersonDrawing figure={figure} mood={mood} speaking={speaking ?? false} floor={floor} /></g>
          </g>
        );
      })}
      {WITH_PAPER.has(room) && <Paper trust={trust} />}
      <Foreground room={room} />
    </svg>
  );
}
