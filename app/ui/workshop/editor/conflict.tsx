import { useActionData } from "@remix-run/react";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { useProblem } from "~/ui/frame/errors";
import { addressOf, usePlace } from "./address";
import { pathLabel } from "./labels";

/** Somebody else has saved: nothing was overwritten, and nothing that was typed is lost. */
export function Conflict() {
  const { t } = useTexts();
  const place = usePlace();
  const problem = useProblem();
  const posted = useActionData<{ posted?: Readonly<Record<string, readonly string[]>> }>()?.posted;
  if (problem?.refused !== "version-conflict" || !posted) return null;
  const fields = Object.entries(posted).filter(([name]) => name !== "revision" && name !== "intent" && name !== "knoten");
  return (
    <section className="app-panel app-panel--quiet" aria-labelledby="zwei-fassungen">
      <h2 className="app-heading" id="zwei-fassungen">{t("editor.conflict.title")}</h2>
      <p>{t("editor.conflict.lead")}</p>
      <dl className="app-facts">
        {fields.filter(([name, values]) => /^(?:de|en):|^(?:text|title)$/u.test(name) && values[0] !== "").map(([name, values]) => <div key={name}><dt>{pathLabel(t, name.replace(/^(?:de|en):/u, "").split("/"))}</dt><dd>{values.join(", ")}</dd></div>)}
      </dl>
      <form method="post" action={addressOf(place)} className="app-row">
        <Csrf />
        <input type="hidden" name="revision" value={place.revision} />
        {Object.entries(posted).filter(([name]) => name !== "revision").flatMap(([name, values]) => values.map((value, index) => <input key={`${name}-${index}`} type="hidden" name={name} value={value} />))}
        <SubmitButton>{t("editor.conflict.mine")}</SubmitButton>
        <a className="app-link" href={addressOf(place, posted["knoten"]?.[0] ?? "")}>{t("editor.conflict.theirs")}</a>
      </form>
    </section>
  );
}
