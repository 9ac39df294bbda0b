import { MIDDLE, type Build } from "./build";

/** Back rest and push handles behind the person, and the upper half of both wheels with their spokes beside them. */
function wheelchairPaths({ half, base: y, floor }: Build): { readonly rest: string; readonly frame: string; readonly wheels: string; readonly spokes: string } {
  const left = MIDDLE - half - 4;
  const right = MIDDLE + half + 4;
  const centres = [MIDDLE - half - 46, MIDDLE + half + 46];
  return {
    rest: `M${left} ${floor}V${y + 40}Q${left} ${y + 26} ${left + 16} ${y + 26}H${right - 16}Q${right} ${y + 26} ${right} ${y + 40}V${floor}Z`,
    frame: `M${left + 8} ${y + 50}Q${left + 4} ${y + 20} ${left - 20} ${y + 18}M${right - 8} ${y + 50}Q${right - 4} ${y + 20} ${right + 20} ${y + 18}`,
    wheels: centres.map((x) => `M${x - 24} ${floor}A24 96 0 0 1 ${x + 24} ${floor}`).join(""),
    spokes: centres.map((x) => `M${x} ${floor}V${floor - 92}M${x} ${floor}L${x - 16} ${floor - 66}M${x} ${floor}L${x + 16} ${floor - 66}`).join(""),
  };
}

export function Wheelchair({ build, rim }: { build: Build; rim?: boolean }) {
  const { rest, frame, wheels, spokes } = wheelchairPaths(build);
  if (rim) return <><path d={rest} /><path d={frame + wheels} fill="none" strokeWidth="17" /></>;
  return (
    <g stroke="#3b4161">
      <path d={rest} fill="#3b4161" />
      <path d={spokes} stroke="#8d93ad" strokeWidth="3" />
      <path d={frame + wheels} strokeWidth="11" />
    </g>
  );
}

export function Cane({ build, rim }: { build: Build; rim?: boolean }) {
  const x = MIDDLE - build.half - 44;
  const y = build.base + 66;
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

/** A receiver at the ear, in the place of the head. */
export function Handset({ rim }: { rim?: boolean }) {
  const shape = "M50-22Q62-34 72-20Q86 14 64 60Q52 72 42 60Q40 52 50 48Q60 20 52 0Q44-10 50-22Z";
  return <path d={shape} fill={rim ? undefined : "#3b4161"} />;
}
