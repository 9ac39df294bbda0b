import { MIDDLE, type Build } from "./build";

/** Back rest, push handles and the rise of both wheels, up to where the counter begins. */
function wheelchairPaths({ half, shoulder: y, floor }: Build): { readonly rest: string; readonly frame: string } {
  const left = MIDDLE - half - 12;
  const right = MIDDLE + half + 12;
  const wheel = (x: number): string => `M${x - 40} ${floor}A46 46 0 0 1 ${x + 40} ${floor}`;
  return {
    rest: `M${left} ${floor}V${y + 54}Q${left} ${y + 38} ${left + 16} ${y + 38}H${right - 16}Q${right} ${y + 38} ${right} ${y + 54}V${floor}Z`,
    frame: `M${left + 6} ${y + 50}Q${left - 4} ${y + 34} ${left - 22} ${y + 34}M${right - 6} ${y + 50}Q${right + 4} ${y + 34} ${right + 22} ${y + 34}${wheel(left - 12)}${wheel(right + 12)}`,
  };
}

export function Wheelchair({ build, rim }: { build: Build; rim?: boolean }) {
  const { rest, frame } = wheelchairPaths(build);
  if (rim) return <path d={frame} fill="none" strokeWidth="17" />;
  return (
    <g stroke="#3b4161">
      <path d={rest} fill="#3b4161" />
      <path d={frame} strokeWidth="11" />
    </g>
  );
}

export function Cane({ build, rim }: { build: Build; rim?: boolean }) {
  const x = MIDDLE - build.half - 44;
  const y = build.shoulder + 66;
  const stick = `M${x} ${build.floor}V${y}q0-22 17-22q16 0 16 18`;
  if (rim) return <path d={stick} fill="none" strokeWidth="15" />;
  return (
    <path d={stick} stroke="#8a4b2a" strokeWidth="9" />
  );
}

export function HearingAid({ covered }: { covered: boolean }) {
  const x = covered ? 50 : 55;
  return (
    <g>
      <path d={`M${x - 3}-16Q${x + 13}-20 ${x + 12} 4`} stroke="#1b1714" strokeWidth="10" />
      <path d={`M${x - 3}-16Q${x + 13}-20 ${x + 12} 4`} stroke="#f2a65a" strokeWidth="6" />
      <path d={`M${x - 3}-16Q${x - 8}-4 ${x - 5} 8`} stroke="#f6d3a8" strokeWidth="2.6" />
    </g>
  );
}

export function Lanyard({ build }: { build: Build }) {
  const { neck, shoulder: y } = build;
  return (
    <>
      <path d={`M${MIDDLE - neck - 8} ${y - 6}L${MIDDLE} ${y + 84}L${MIDDLE + neck + 8} ${y - 6}`} stroke="#0f4f63" strokeWidth="6" />
      <path d={`M${MIDDLE - 18} ${y + 84}h36q4 0 4 4v38q0 4-4 4h-36q-4 0-4-4v-38q0-4 4-4Z`} fill="#fbfbfd" stroke="#232536" strokeWidth="2.5" />
      <path d={`M${MIDDLE - 12} ${y + 96}h10v12h-10ZM${MIDDLE + 3} ${y + 99}h11M${MIDDLE + 3} ${y + 106}h8M${MIDDLE - 12} ${y + 118}h24`} fill="#8fa3cf" stroke="#6e7597" strokeWidth="3" />
    </>
  );
}
