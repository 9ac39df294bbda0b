import { data } from "@remix-run/node";
import type { Display } from "~/core/display";
import { readPreview, type PreviewQuery } from "~/ui/workshop/preview/address";
import type { PreviewAsked } from "~/usecases/see-preview";
import { askRole, type PageArgs } from "./page";

/** What a page of the preview starts from: who is asking, and what stands in the address. */
export function askPreview(args: PageArgs) {
  const asked = askRole(args, "trainer");
  const query = readPreview(asked.url.searchParams);
  const { beginning, steps, formerly } = query;
  const way: PreviewAsked = { beginning, steps, formerly };
  return { ...asked, query, way };
}

/** How the preview is drawn: as the person has set it, or as the address says. A page inside another has no frame of its own. */
export function previewLook({ looks, framed }: PreviewQuery, display: Display): { readonly display: Display; readonly bare: boolean } {
  return { display: { ...display, ...(looks.includes("dunkel") ? { scheme: "dark" as const } : {}), ...(looks.includes("text") ? { pictures: false } : {}) }, bare: framed };
}

/** The way after stepping back to a place: the answer that was taken there is marked. */
export function steppedBack(query: PreviewQuery, to: string | null): PreviewQuery {
  const place = to !== null && /^\d{1,3}$/u.test(to) ? Math.min(Number(to), query.steps.length) : query.steps.length - 1;
  if (place < 0 || place >= query.steps.length) throw data({ refused: "nothing-to-step-back" }, { status: 422 });
  return { ...query, steps: query.steps.slice(0, place), formerly: query.steps[place] ?? [] };
}
