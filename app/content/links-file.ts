import { z } from "zod";
import { day } from "./atoms";
import type { Problem } from "./port";
import { findingsOf, type Place } from "./problem";
import { readYamlFile } from "./yaml-file";

const linksFile = z.strictObject({
  format: z.literal("links/1"),
  links: z.array(z.strictObject({ address: z.string().min(1).max(1_000), seen: day })).max(2_000),
});

/** An address of another site and the day on which somebody saw there what we say of it. */
export type SeenLink = z.infer<typeof linksFile>["links"][number] & { readonly place: Place };
export type LinksAnswer = { readonly value?: readonly SeenLink[]; readonly problems: readonly Problem[] };

/** `courses/links.yaml`. Runs in the child. */
export function compileLinksFile(file: string, source: string): LinksAnswer {
  const findings = findingsOf(file);
  const read = readYamlFile(linksFile, source, findings);
  if (!read) return { problems: findings.problems };
  const { value, located } = read;
  const links = value.links.map((link, index) => ({ ...link, place: located.valueAt(["links", index, "address"]) }));
  links.forEach(({ address, place }, index) => {
    if (links.findIndex((one) => one.address === address) < index) findings.error(place, "named-twice", `„${address}“ steht hier zweimal. Löschen Sie eine Stelle.`);
  });
  return { value: links, problems: findings.problems };
}
