import { createContext, useContext } from "react";
import type { Path } from "~/core/workshop/tree";
import type { Filter } from "./view";

/** Where the editor stands: every form posts there, every link keeps the filter. */
export type Place = { readonly base: string; readonly revision: number; readonly filter: Filter; readonly node: string };

export const PlaceContext = createContext<Place>({ base: "", revision: 0, filter: { show: "all", figure: "" }, node: "" });

export function usePlace(): Place {
  return useContext(PlaceContext);
}

/** The address of a node; without one that of the whole outline. Only what is not usual stands in it. */
export function addressOf({ base, filter }: Place, node = "", anchor = ""): string {
  const query = new URLSearchParams({ ...(filter.show === "all" ? {} : { filter: filter.show }), ...(filter.figure === "" ? {} : { figur: filter.figure }), ...(node === "" ? {} : { knoten: node }) }).toString();
  return `${base}${query === "" ? "" : `?${query}`}${anchor === "" ? "" : `#${anchor}`}`;
}

/** The id of a control on the page: what a problem jumps to. */
export function controlId(part: string, path: Path): string {
  return [part, ...path].join(".");
}
