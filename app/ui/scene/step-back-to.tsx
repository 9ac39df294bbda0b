import { Csrf } from "~/ui/frame/csrf";

type Props = { readonly action: string; readonly turn: number; readonly step: number; readonly label: string; readonly which: string };

/** Back to a place of the conversation, from its log or its debrief. `which` tells the buttons of a list apart. */
export function StepBackTo({ action, turn, step, label, which }: Props) {
  return (
    <form method="post" action={action} data-plain="" aria-label={`${label}${which}`}>
      <Csrf />
      <input type="hidden" name="intent" value="zurueck" />
      <input type="hidden" name="turn" value={turn} />
      <button className="app-link-button" type="submit" name="to" value={step}>
        {label}<span className="app-hidden">{which}</span>
      </button>
    </form>
  );
}
