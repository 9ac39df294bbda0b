/** What stands in several rooms, on a picture of 560 by 500. */

export function Wall({ low = 330 }: { low?: number }) {
  return (
    <>
      <path className="app-draw-wall" d="M0 0H560V500H0Z" />
      <path className="app-draw-low" d={`M0 ${low}H560V500H0Z`} />
    </>
  );
}

export function Window({ x, y, wide, high }: { x: number; y: number; wide: number; high: number }) {
  return (
    <>
      <path className="app-draw-paper" d={`M${x - 7} ${y - 7}h${wide + 14}v${high + 14}h${-wide - 14}Z`} />
      <path className="app-draw-glass" d={`M${x} ${y}h${wide / 2 - 3}v${high}h${3 - wide / 2}ZM${x + wide / 2 + 3} ${y}h${wide / 2 - 3}v${high}h${3 - wide / 2}Z`} />
    </>
  );
}

export function Plant({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path className="app-draw-leaf" d="M0 0C-10-40-38-52-44-92C-18-80-4-46 0 0C-8-50-12-84 4-118C20-86 10-46 0 0C6-42 22-72 46-86C44-50 20-36 0 0Z" />
      <path className="app-draw-clay" d="M-30-4H30L23 56H-23Z" />
    </g>
  );
}

export function NoticeBoard({ x, y }: { x: number; y: number }) {
  return (
    <>
      <path className="app-draw-wood" d={`M${x} ${y}h116v84h-116Z`} />
      <path className="app-draw-paper" d={`M${x + 10} ${y + 10}h40v56h-40ZM${x + 60} ${y + 10}h46v28h-46ZM${x + 60} ${y + 46}h46v24h-46Z`} />
      <path className="app-draw-line" d={`M${x + 18} ${y + 24}h24m-24 12h24m-24 12h14M${x + 68} ${y + 24}h28M${x + 68} ${y + 58}h18`} />
    </>
  );
}

/** Shelves with folders and a box; `x` is where the boards begin. */
export function Shelf({ x }: { x: number }) {
  const folder = (at: number): string => `M${x + at} 62h22v92h-22Z`;
  return (
    <>
      <path className="app-draw-wood" d={`M${x} 154h150v10h-150ZM${x} 268h150v10h-150Z`} />
      <path className="app-draw-dark" d={folder(8) + folder(60) + folder(112)} />
      <path className="app-draw-leaf" d={folder(34) + folder(86)} />
      <path className="app-draw-paper" d={`M${x + 8} 190h62v78h-62ZM${x + 14} 84h10v16h-10ZM${x + 66} 84h10v16h-10ZM${x + 118} 84h10v16h-10Z`} />
      <path className="app-draw-clay" d={`M${x + 84} 208h54v60h-54Z`} />
    </>
  );
}

export function treeAt(x: number, y: number): string {
  return `M${x} ${y}C${x - 74} ${y - 8} ${x - 62} ${y - 92} ${x - 26} ${y - 100}C${x - 18} ${y - 146} ${x + 42} ${y - 140} ${x + 42} ${y - 98}C${x + 80} ${y - 84} ${x + 66} ${y - 6} ${x} ${y}Z`;
}
