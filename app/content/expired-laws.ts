import { inLanguage, type Day, type Words } from "../core/words";
import type { Catalogue } from "./port";

/** A norm whose review is overdue, and the course or scenario that rests on it. */
export type ExpiredLaw = { readonly of: string; readonly norm: string; readonly reviewBy: Day };

/** Norms of everything current that were to be reviewed before this day. An author has to act, but nothing stops. */
export async function expiredLaws(catalogue: Pick<Catalogue, "courses" | "scenarios">, today: Day): Promise<readonly ExpiredLaw[]> {
  const [courses, scenarios] = await Promise.all([catalogue.courses(), catalogue.scenarios()]);
  const norms = [
    ...courses.flatMap(({ id, legal }) => legal.map((norm) => ({ of: id, ...norm }))),
    ...scenarios.flatMap(({ scenario: { id, legal } }) => legal.norms.map((norm) => ({ of: id, ...norm }))),
  ];
  return norms.filter(({ reviewBy }) => reviewBy < today).map(({ of, norm, reviewBy }) => ({ of, norm: asText(norm), reviewBy }));
}

function asText(norm: string | Words): string {
  return typeof norm === "string" ? norm : inLanguage(norm, "de").text;
}
