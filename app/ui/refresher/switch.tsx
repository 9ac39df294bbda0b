import { useTexts } from "~/i18n/react";
import { Csrf } from "~/ui/frame/csrf";
import { refreshersAddress } from "./address";

/** Off and on with one button each; it keeps nothing else. */
export function RefresherSwitch({ stopped }: { readonly stopped: boolean }) {
  const { t, language } = useTexts();
  const label = t(stopped ? "refresher.resume" : "refresher.stop");
  return (
    <form method="post" action={refreshersAddress(language)} data-plain="" aria-label={label}>
      <Csrf />
      <button className="app-link-button" type="submit" name="intent" value={stopped ? "einschalten" : "beenden"}>{label}</button>
    </form>
  );
}
