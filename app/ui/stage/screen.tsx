import type { ReactNode } from "react";

/** Parts of the picture cut to a rectangle; an inner svg cuts without an id that could collide. */
type Box = readonly [x: number, y: number, wide: number, high: number];

const SCREEN: Box = [88, 32, 384, 360];
const TILE = { wide: 112, high: 114, gap: 9 } as const;

function Cut({ box: [x, y, wide, high], children }: { box: Box; children: ReactNode }) {
  return <svg x={x} y={y} width={wide} height={high} viewBox={`${x} ${y} ${wide} ${high}`}>{children}</svg>;
}

export type ScreenPlace = { readonly x: number; readonly y: number; readonly size: number; readonly bottom: number; readonly stance: "seated" };

/** Who speaks fills the screen; each of the others has a picture of their own at its edge. */
export function screenPlaces(count: number): readonly ScreenPlace[] {
  const [left, top, wide, high] = SCREEN;
  const main = { x: left + (count > 1 ? wide - TILE.wide - TILE.gap : wide) / 2, y: top + 146, size: count > 1 ? 0.8 : 0.9, bottom: top + high, stance: "seated" } as const;
  const tiles = Array.from({ length: count - 1 }, (_, index) => {
    const y = top + index * (TILE.high + TILE.gap);
    return { x: left + wide - TILE.wide / 2, y: y + 54, size: 0.44, bottom: y + TILE.high, stance: "seated" } as const;
  });
  return [main, ...tiles];
}

function boxOf(index: number, count: number): Box {
  const [left, top, wide, high] = SCREEN;
  if (index === 0) return [left, top, count > 1 ? wide - TILE.wide - TILE.gap : wide, high];
  return [left + wide - TILE.wide, top + (index - 1) * (TILE.high + TILE.gap), TILE.wide, TILE.high];
}

function BoxGround({ box: [x, y, wide, high] }: { box: Box }) {
  return <path className="app-draw-glass" d={`M${x} ${y}h${wide}v${high}h${-wide}Z`} />;
}

/** A laptop in a video call: camera, the others, your own small picture, the buttons of the call. */
export function Screen({ people }: { people: readonly ReactNode[] }) {
  return (
    <>
      <path className="app-draw-dark" d="M72 24q0-14 14-14h388q14 0 14 14v424h-416Z" />
      <path className="app-draw-paper" d="M277 21a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z" />
      {people.length === 0 && <BoxGround box={SCREEN} />}
      {people.map((person, index) => {
        const box = boxOf(index, people.length);
        return <Cut key={index} box={box}><BoxGround box={box} />{person}</Cut>;
      })}
      <path className="app-draw-dark" d="M96 322h84v64h-84Z" />
      <path className="app-draw-low" d="M138 334a11 11 0 1 0 .1 0ZM114 382q0-22 24-22t24 22Z" />
      <path className="app-draw-paper" d="M221 411a11 11 0 1 0 22 0a11 11 0 1 0-22 0ZM269 411a11 11 0 1 0 22 0a11 11 0 1 0-22 0Z" />
      <path className="app-draw-clay" d="M313 411a15 15 0 1 0 30 0a15 15 0 1 0-30 0Z" />
      <path className="app-draw-line" d="M276 407l8 8m0-8l-8 8M228 411h8" />
      <path className="app-draw-wood" d="M0 458H560V500H0Z" />
      <path className="app-draw-paper" d="M44 436H516L540 468H20Z" />
      <path className="app-draw-line" d="M240 456H320" />
    </>
  );
}
