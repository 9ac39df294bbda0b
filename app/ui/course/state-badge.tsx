import type { Translate } from "~/i18n/texts";
import type { PartState } from "~/core/progress/seen";

/** How far somebody is, in words; done also by shape. */
export function StateBadge({ state, t }: { readonly state: PartState; readonly t: Translate }) {
  const words = t(`course.state.${state}`);
  if (state !== "done") return <span className={state === "begun" ? "app-badge app-badge--strong" : "app-badge"}>{words}</span>;
  return (
    <span className="kern-badge kern-badge--success">
      <span className="kern-icon kern-icon--success" aria-hidden="true" />
      <span className="kern-label">{words}</span>
    </span>
  );
}
