import type { CatalogueAsked, CatalogueQuery, Length } from "~/core/course/catalogue-query";
import type { Dimension } from "~/core/scenario/model";
import { LONGEST_SEARCH } from "~/ui/frame/search-field";

/** Topics and lengths as addresses name them. */
export const TOPIC_SLUGS: Readonly<Record<Dimension, string>> = {
  legal_clarity: "rechtsklarheit", open_interpretation: "deutungsoffenheit", mutual_understanding: "verstaendigung",
  fairness_power: "fairness", self_regulation: "selbststeuerung", solution_network: "loesungen",
};
export const LENGTH_SLUGS: Readonly<Record<Length, string>> = { short: "bis-10", medium: "bis-30", long: "ab-31" };

/** Nothing that can be chosen is longer. */
const LONGEST_VALUE = 40;

/** What an address asks for. An empty field asks for nothing; whatever else is unknown is looked up where there is something to find. */
export function catalogueAsked(address: URLSearchParams): CatalogueAsked {
  const value = (name: string) => (address.get(name) ?? "").trim().slice(0, LONGEST_VALUE);
  const [topic, length, spoken] = [value("thema"), value("dauer"), value("sprache")];
  return {
    q: (address.get("q") ?? "").trim().slice(0, LONGEST_SEARCH),
    ...(topic === "" ? {} : { topic: keyOf(TOPIC_SLUGS, topic) ?? topic }),
    ...(length === "" ? {} : { length: keyOf(LENGTH_SLUGS, length) ?? length }),
    ...(spoken === "" ? {} : { spoken }),
  };
}

function keyOf<Key extends string>(slugs: Readonly<Record<Key, string>>, slug: string): Key | undefined {
  return (Object.keys(slugs) as Key[]).find((key) => slugs[key] === slug);
}

/** The address of a query: only what was asked for. */
export function catalogueSearch({ q, topic, length, spoken }: CatalogueQuery): string {
  const query = new URLSearchParams({
    ...(q === "" ? {} : { q }), ...(topic ? { thema: TOPIC_SLUGS[topic] } : {}), ...(length ? { dauer: LENGTH_SLUGS[length] } : {}), ...(spoken ? { sprache: spoken } : {}),
  });
  return query.size === 0 ? "" : `?${query.toString()}`;
}
