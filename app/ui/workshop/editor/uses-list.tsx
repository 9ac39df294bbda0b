import type { Use } from "~/core/workshop/uses";
import { useTexts } from "~/i18n/react";
import { addressOf, usePlace } from "./address";
import { partWord } from "./labels";
import type { Selected } from "./view";

/** Where something is set, and where it is read. */
export function UsesList({ selected: { uses, path } }: { readonly selected: Selected }) {
  const { t } = useTexts();
  if (!uses) return null;
  const isChanged = path[0] === "flags" || path[0] === "meters";
  return (
    <dl className="app-facts app-uses">
      {isChanged ? <div><dt>{t("editor.setIn")}</dt><dd><Places places={uses.set} /></dd></div> : null}
      <div><dt>{t(isChanged ? "editor.readIn" : "editor.usedIn")}</dt><dd><Places places={uses.read} /></dd></div>
    </dl>
  );
}

/** So many places are read at a glance; more are counted and folded. */
const AT_A_GLANCE = 6;

function Places({ places }: { readonly places: readonly Use[] }) {
  const { t } = useTexts();
  const place = usePlace();
  if (places.length === 0) return t("editor.nowhere");
  const list = <ul>{places.map(({ node, label }) => <li key={node}><a className="app-link" href={addressOf(place, node)}>{label === node ? (partWord(t, node) ?? label) : label}</a></li>)}</ul>;
  return places.length <= AT_A_GLANCE ? list : <details className="app-disclosure app-disclosure--plain"><summary>{t("editor.places", { count: places.length })}</summary>{list}</details>;
}
