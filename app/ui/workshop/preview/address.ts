import type { BeginningAsked } from "~/core/workshop/preview";
import type { Language } from "~/core/words";

/** How a preview is shown: as on a phone, dark, or without pictures. */
export const LOOKS = ["schmal", "dunkel", "text"] as const;
export type Look = (typeof LOOKS)[number];

/** Everything that stands in the address of a preview. `framed`: it is shown inside another page. `node`, `field`: where somebody came from, empty for nowhere. */
export type PreviewQuery = {
  readonly beginning: BeginningAsked;
  readonly steps: readonly (readonly string[])[];
  readonly formerly: readonly string[];
  readonly looks: readonly Look[];
  readonly framed: boolean;
  readonly node: string;
  readonly field: string;
};
/** How the preview is looked at, and from where: what stays when it begins elsewhere. */
export type PreviewFrame = Pick<PreviewQuery, "looks" | "node" | "field">;

/** Names that mean something else than a meter. A meter that is called so has a longer name here. */
const TAKEN: ReadonlySet<string> = new Set(["ab", "merker", "gesagt", "weg", "vorhin", "ansicht", "rahmen", "knoten", "feld", "index"]);
const LONGER = "signal-";
/** No conversation is longer; a journey neither. */
const MOST_STEPS = 200;

/** The field of a meter in the address and in the form. */
export function meterField(id: string): string {
  return TAKEN.has(id) || id.startsWith(LONGER) ? `${LONGER}${id}` : id;
}

export function readPreview(query: URLSearchParams): PreviewQuery {
  const values = [...query].filter(([name, value]) => !TAKEN.has(name) && /^\d{1,3}$/u.test(value));
  const scene = query.get("ab");
  return {
    beginning: {
      ...(scene === null || scene === "" ? {} : { scene }), flags: query.getAll("merker"), said: query.getAll("gesagt"),
      meters: Object.fromEntries(values.map(([name, value]) => [name.startsWith(LONGER) ? name.slice(LONGER.length) : name, Number(value)])),
    },
    steps: readWay(query.get("weg")), formerly: readWay(query.get("vorhin"))[0] ?? [],
    looks: LOOKS.filter((look) => query.getAll("ansicht").includes(look)), framed: query.has("rahmen"),
    node: /^[\w-]{1,60}$/u.exec(query.get("knoten") ?? "")?.[0] ?? "", field: /^[\w.-]{1,200}$/u.exec(query.get("feld") ?? "")?.[0] ?? "",
  };
}

/** The query of a preview with something else in it; only what is not usual is written. */
export function previewQuery({ beginning, steps, formerly, looks, framed, node, field }: PreviewQuery): string {
  const { scene, meters = {}, flags = [], said = [] } = beginning;
  const query = new URLSearchParams([
    ...(scene === undefined ? [] : [["ab", scene]]), ...Object.entries(meters).map(([id, value]) => [meterField(id), String(value)]),
    ...flags.map((id) => ["merker", id]), ...said.map((id) => ["gesagt", id]), ...(steps.length === 0 ? [] : [["weg", writeWay(steps)]]),
    ...(formerly.length === 0 ? [] : [["vorhin", writeWay([formerly])]]), ...looks.map((look) => ["ansicht", look]), ...(framed ? [["rahmen", ""]] : []),
    ...(node === "" ? [] : [["knoten", node]]), ...(field === "" ? [] : [["feld", field]]),
  ]).toString();
  return query === "" ? "" : `?${query}`;
}

/** Where a draft is tried. Without anything else it begins where learners begin. */
export function previewAddress(language: Language, draft: string, query: Partial<PreviewQuery> = {}, page: "" | "/verlauf" = ""): string {
  return `/${language}/werkstatt/entwuerfe/${draft}/vorschau${page}${previewQuery({ beginning: {}, steps: [], formerly: [], looks: [], framed: false, node: "", field: "", ...query })}`;
}

/** Of a preview what stays when it begins elsewhere. */
export function frameOf({ looks, node, field }: PreviewQuery): PreviewFrame {
  return { looks, node, field };
}

/** Steps are separated by full stops, what was chosen together by stars: neither can stand in an id. */
function writeWay(steps: PreviewQuery["steps"]): string {
  return steps.map((chosen) => chosen.join("*")).join(".");
}

function readWay(way: string | null): PreviewQuery["steps"] {
  return way === null || way === "" ? [] : way.split(".").slice(0, MOST_STEPS).map((chosen) => chosen.split("*").filter((id) => id !== ""));
}
