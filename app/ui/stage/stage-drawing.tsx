import type { Figure, Mood, Room } from "~/core/scenario/model";
import { PersonDrawing, STROKES } from "~/ui/figures/person";
import { callerFrame, frontPlace, loweredBy, MOST, placed, placesBeside, type Place } from "./places";
import { RoomBehind } from "./rooms";
import { Screen, screenPlaces } from "./screen";
import { Paper, TableBefore, WITH_PAPER } from "./table";

/** `id`: the same person in the next picture moves on from this posture. */
export type StagePerson = { readonly id?: string; readonly figure: Figure; readonly mood: Mood; readonly side?: "visitor" | "staff"; readonly speaking?: boolean };
/** `people`: who is in front comes first, up to three others follow. `trust`: 0 to 1. `lit`: the lamp is on. */
export type StageDrawingProps = { readonly room: Room; readonly people: readonly StagePerson[]; readonly trust?: number; readonly lit?: boolean };

function Standing({ one, place }: { one: StagePerson; place: Place }) {
  const { id, figure, mood, speaking = false } = one;
  const { transform, floor } = placed(loweredBy(place, figure.aids.includes("wheelchair")));
  return (
    <g transform={transform}>
      <PersonDrawing figure={figure} mood={mood} speaking={speaking} floor={floor} stance={place.stance} {...(id === undefined ? {} : { person: id })} />
    </g>
  );
}

/** Visitors from the left, colleagues at the right. */
function fromLeft(others: readonly StagePerson[]): readonly StagePerson[] {
  return [...others].sort((one, other) => Number(one.side === "staff") - Number(other.side === "staff"));
}

/** The room, who speaks in front, the others behind, and the paper between you. Decorative: the figure around it carries the description. */
export function StageDrawing({ room, people, trust = 0.5, lit = false }: StageDrawingProps) {
  const [front, ...rest] = people.slice(0, MOST);
  const others = fromLeft(rest);
  return (
    <svg className="app-stage__drawing" viewBox="0 0 560 500" {...STROKES} aria-hidden="true">
      <RoomBehind room={room} lit={lit} />
      {room === "video_call" ? <OnScreen people={front ? [front, ...others] : []} /> : <InRoom room={room} front={front} others={others} lit={lit} />}
      {WITH_PAPER.has(room) && <Paper trust={trust} />}
    </svg>
  );
}

type InRoomProps = { readonly room: Room; readonly front: StagePerson | undefined; readonly others: readonly StagePerson[]; readonly lit: boolean };

function InRoom({ room, front, others, lit }: InRoomProps) {
  const count = others.length + 1;
  const places = placesBeside(room, count);
  const before = front && <g className="app-breath"><Standing one={front} place={frontPlace(room, count)} /></g>;
  return (
    <>
      {room === "telephone" && <Caller count={count}>{before}</Caller>}
      {others.map((one, index) => {
        const place = places[index];
        return place && <Standing key={index} one={one} place={place} />;
      })}
      <TableBefore room={room} lit={lit} />
      {room === "telephone" ? null : before}
    </>
  );
}

/** Who calls is elsewhere: seen in a round frame, cut by the wall around it. */
function Caller({ count, children }: { count: number; children: React.ReactNode }) {
  const { x, y, radius } = callerFrame(count);
  const circle = (r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  return (
    <>
      <path className="app-draw-glass" d={circle(radius)} />
      {children}
      <path className="app-draw-wall" fillRule="evenodd" d={`M0 0H560V424H0Z${circle(radius)}`} />
      <path className="app-draw-paper" fillRule="evenodd" d={circle(radius + 8) + circle(radius)} />
    </>
  );
}

function OnScreen({ people }: { people: readonly StagePerson[] }) {
  const places = screenPlaces(people.length);
  return (
    <Screen people={people.map((one, index) => {
      const place = places[index];
      return place && <g key={index} className={index === 0 ? "app-breath" : undefined}><Standing one={one} place={place} /></g>;
    })} />
  );
}
