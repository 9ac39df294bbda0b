import { useTexts } from "~/i18n/react";
import { Csrf } from "~/ui/frame/csrf";

type Props = { readonly action: string; readonly turn: number; readonly step: number; readonly shown: number };

/** Back into the scene at this place; the debrief stays closed if it was. */
export function Retry({ action, turn, step, shown }: Props) {
  const { t } = useTexts();
  return (
    <form method="post" action={action} data-plain="">
      <Csrf />
      <input type="hidden" name="intent" value="zurueck" />
      <input type="hidden" name="turn" value={turn} />
      <button className="app-link-button" type="submit" name="to" value={step}>
        {t("debrief.retry")}<span className="app-hidden">{t("debrief.retryStep", { number: shown })}</span>
      </button>
    </form>
  );
}
