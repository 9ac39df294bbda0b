import type { ConversationMap, MapNode } from "~/core/scenario/map";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { drawMap, linesOf, type Placed } from "./map-geometry";
import { MapList } from "./map-list";

const WAY = { own: "app-map__own", known: "app-map__other", unknown: "app-map__other app-map__other--unknown" } as const;

/** The conversation from above, and the same as a list: own path full, other known ways hollow, the rest a question mark. */
export function ConversationMapFigure({ map }: { readonly map: ConversationMap }) {
  const { t } = useTexts();
  const { width, height, nodes, ways } = drawMap(map);
  return (
    <section className="app-section" aria-labelledby="karte">
      <h3 id="karte">{t("debrief.map.title")}</h3>
      <p>{t("debrief.map.lead")}</p>
      <div className="app-split app-split--map">
        <div className="app-map" role="region" aria-label={t("debrief.map.region")} tabIndex={0}>
          <svg role="img" aria-label={summaryOf(map, t)} width={`${width / 16}rem`} height={`${height / 16}rem`} viewBox={`0 0 ${width} ${height}`}>
            {[...ways].sort((one, other) => Number(one.place === "own") - Number(other.place === "own")).map(({ from, to, place, path }) => <path key={`${from} ${to}`} className={WAY[place]} d={path} />)}
            {nodes.map((node) => <Sign key={node.id} node={node} />)}
          </svg>
        </div>
        <MapList map={map} />
      </div>
    </section>
  );
}

function Sign({ node }: { readonly node: Placed }) {
  const { x, y, kind, place, name } = node;
  const look = `app-map__node${place === "own" ? " app-map__node--own" : ""}`;
  const lines = name ? linesOf(name.text) : ["?"];
  return (
    <>
      {kind === "ending" ? <path className={look} d={`M ${x} ${y - 15} l 15 15 l -15 15 l -15 -15 z`} /> : <circle className={look} cx={x} cy={y} r={11} />}
      <text className="app-map__label" x={name ? x + 22 : x} y={y + 5 - (lines.length - 1) * 9} fontSize={16} textAnchor={name ? "start" : "middle"} lang={name?.language}>
        {lines.map((line, index) => <tspan key={index} x={name ? x + 22 : x} dy={index === 0 ? 0 : 18}>{line}</tspan>)}
      </text>
    </>
  );
}

/** How much there is of each; the names stand in the list. */
function summaryOf({ nodes }: ConversationMap, t: Translate): string {
  const count = (place: MapNode["place"], kind: MapNode["kind"]) => nodes.filter((node) => node.place === place && node.kind === kind).length;
  const ending = nodes.find(({ place, kind }) => place === "own" && kind === "ending")?.name?.text ?? "";
  return [
    t("debrief.map.own", { count: count("own", "moment"), ending }),
    t("debrief.map.known", { moments: count("known", "moment"), endings: count("known", "ending") }),
    t("debrief.map.unknown", { moments: count("unknown", "moment"), endings: count("unknown", "ending") }),
  ].join(" ");
}
