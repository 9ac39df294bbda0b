import type { SavedView } from "~/core/dossier/model";
import type { ViewsShown } from "~/ui/report/views-bar";
import { reportAddress } from "./report-query";

/** A view is chosen by its id in the address, or because the address is the same. Ids of others say nothing. */
export function chosenView(base: string, address: URLSearchParams, saved: readonly SavedView[]): ViewsShown {
  const search = viewSearch(address);
  const chosen = saved.find(({ id }) => id === address.get("sicht")) ?? saved.find((view) => view.search === search);
  return {
    views: saved.map((view) => ({ id: view.id, name: view.name, href: viewAddress(base, view) })),
    chosen: chosen?.id,
    changed: chosen !== undefined && chosen.search !== search,
    search,
  };
}

/** What of an address a view keeps: everything but the page and the view itself. */
export function viewSearch(address: URLSearchParams): string {
  return reportAddress("", address, { seite: undefined, sicht: undefined }).slice(1);
}

export function viewAddress(base: string, { id, search }: Pick<SavedView, "id" | "search">): string {
  return reportAddress(base, new URLSearchParams(search), { sicht: id });
}
