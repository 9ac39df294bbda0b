import type { ConversationMap, MapNode, MapWay } from "~/core/scenario/map";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/scene/shown-text";

/** Every fact of the map in words: what it is, whose way it lies on, and where one comes from there. */
export function MapList({ map: { nodes, ways } }: { readonly map: ConversationMap }) {
  const { t } = useTexts();
  const listed = nodes.filter(({ name }) => name).sort((one, other) => one.layer - other.layer || one.lane - other.lane);
  const endings = nodes.filter(({ kind, place }) => kind === "ending" && place === "unknown").length;
  return (
    <ul className="app-map-list" aria-label={t("debrief.map.list")}>
      {listed.map((node) => <Entry key={node.id} node={node} onwards={ways.filter(({ from }) => from === node.id)} nodes={nodes} />)}
      {endings === 0 ? null : <li>{t("debrief.map.endingsUnknown", { count: endings })}</li>}
    </ul>
  );
}

function Entry({ node, onwards, nodes }: { readonly node: MapNode; readonly onwards: readonly MapWay[]; readonly nodes: readonly MapNode[] }) {
  const { t } = useTexts();
  const place = node.place === "own" ? "own" : "known";
  const [first] = node.numbers;
  const name = node.name ? <ShownText shown={node.name} /> : null;
  const unknown = onwards.filter((way) => way.place === "unknown").length;
  const known = onwards.filter((way) => way.place !== "unknown");
  return (
    <li>
      {node.kind === "ending" ? `${t("debrief.map.ending")} ` : null}
      {first === undefined ? <strong>{name}</strong> : <a className="app-link" href={`#schritt-${first}`}>{name}</a>} · {t(`debrief.map.place.${place}`)}
      {onwards.length === 0 ? null : (
        <ul>
          {known.map((way) => {
            const target = nodes.find(({ id }) => id === way.to)?.name;
            return <li key={way.to}>{t("debrief.map.onwards")} {target ? <ShownText shown={target} /> : null} ({t(`debrief.map.place.${way.place === "own" ? "own" : "known"}`)})</li>;
          })}
          {unknown === 0 ? null : <li>{t("debrief.map.onwardsUnknown", { count: unknown })}</li>}
        </ul>
      )}
    </li>
  );
}
