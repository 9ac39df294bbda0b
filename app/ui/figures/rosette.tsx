import { rosetteLayers } from "~/core/certification/rosette";

export { describeRosette } from "~/core/certification/rosette";

/** The line pattern of a certificate's code; two papers can be compared at a glance. */
export function Rosette({ code }: { readonly code: string }) {
  const { outer, inner } = rosetteLayers(code);
  return (
    <svg className="app-rosette" viewBox="0 0 200 200" aria-hidden="true">
      <path d={outer.join("")} />
      <path className="app-rosette__inner" d={inner.join("")} />
    </svg>
  );
}
