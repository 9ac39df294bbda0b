import { TASTER_FIELDS } from "~/ui/course/taster-fields";

/** More than any moment has to choose from; longer than any id. */
const MOST = 20;
const LONGEST = 64;

/** What was answered in the taster, by moment. `empty`: a form was sent in which nothing was chosen. */
export type TasterAsked = { readonly tried: readonly (readonly string[])[]; readonly empty: boolean };

/** Reads the address. Whether the answers exist is decided where the scene is known. */
export function tasterAsked(query: URLSearchParams): TasterAsked {
  const sent = TASTER_FIELDS.filter((name) => query.has(name)).map((name) => query.getAll(name).filter((value) => value !== ""));
  if (sent.some((values) => values.length > MOST || values.some((value) => value.length > LONGEST))) return { tried: [], empty: false };
  const end = sent.findIndex((values) => values.length === 0);
  const tried = query.has(TASTER_FIELDS[0]) ? sent.slice(0, end < 0 ? sent.length : end) : [];
  return { tried, empty: query.has(TASTER_FIELDS[0]) && end >= 0 };
}
