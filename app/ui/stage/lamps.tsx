type Props = { readonly x: number; readonly y?: number; readonly lit: boolean };

/** A lamp that is off has the colour of its stand; one that is on also has its light. */
function shade(lit: boolean): string {
  return lit ? "app-draw-lamp" : "app-draw-dark";
}

export function DeskLamp({ x, y, lit }: Props) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {lit && <path className="app-draw-glow" d="M4-76L46-50L44 6H-88Z" />}
      <path className="app-draw-line" d="M0 0V-52L26-82M-22 0H22" />
      <path className={shade(lit)} d="M12-92L42-72Q52-56 44-50L6-76Q2-88 12-92Z" />
    </g>
  );
}

export function HangingLamp({ x, lit }: Props) {
  return (
    <g transform={`translate(${x} 0)`}>
      {lit && <path className="app-draw-glow" d="M-30 62H30L96 300H-96Z" />}
      <path className="app-draw-line" d="M0 0V34" />
      <path className={shade(lit)} d="M-30 62Q-26 30 0 30Q26 30 30 62Z" />
    </g>
  );
}

export function FloorLamp({ x, lit }: Props) {
  return (
    <g transform={`translate(${x} 0)`}>
      {lit && <path className="app-draw-glow" d="M-70 196a70 70 0 1 0 140 0a70 70 0 1 0-140 0Z" />}
      <path className="app-draw-line" d="M0 214V440M-16 440H16" />
      <path className={shade(lit)} d="M-14 172H14L24 214H-24Z" />
    </g>
  );
}

export function StreetLamp({ x, lit }: Props) {
  return (
    <g transform={`translate(${x} 0)`}>
      {lit && <path className="app-draw-glow" d="M-70 184a70 70 0 1 0 140 0a70 70 0 1 0-140 0Z" />}
      <path className={lit ? "app-draw-lamp" : "app-draw-glass"} d="M-18 162H18L12 206H-12Z" />
      <path className="app-draw-line" d="M0 208V400M-18 162L-12 206H12L18 162ZM-22 162Q0 138 22 162Z" />
    </g>
  );
}
