import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { refreshersAddress } from "./address";

/** Off and on with one button each; it keeps nothing else. */
export function RefresherSwitch({ stopped }: { readonly stopped: boolean }) {
  const { t, language } = useTexts();
  return (
    <form method="post" action={refreshersAddress(language)} data-plain="">
      <Csrf />
      <SubmitButton look="tertiary" name="intent" value={stopped ? "einschalten" : "beenden"}>{t(stopped ? "refresher.resume" : "refresher.stop")}</SubmitButton>
    </form>
  );
}
