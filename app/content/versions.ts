import { createHash } from "node:crypto";
import type { Instant } from "../core/words";

/** Published content as the catalogue needs it; the store's own type has this shape. */
export type Published = {
  readonly kind: "course" | "scenario" | "cast" | "media" | "steps";
  readonly id: string;
  readonly version: string;
  readonly publishedAt: Instant;
  readonly sources: Readonly<Record<string, string>>;
  readonly authority?: string;
};

/** What the catalogue asks of the store. */
export type Versions = {
  read(kind: Published["kind"], id: string, version: string): Promise<Published | undefined>;
  current(kind: Published["kind"]): Promise<readonly Published[]>;
  publish(version: Published): Promise<void>;
  withdraw(kind: Published["kind"], id: string): Promise<void>;
  artefact(key: string): Promise<string | undefined>;
  saveArtefact(key: string, json: string): Promise<void>;
};

/** Identity of content: SHA-256 over its sources, sorted by path; hex. */
export function versionOf(sources: Readonly<Record<string, string>>): string {
  const hash = createHash("sha256");
  for (const path of Object.keys(sources).sort()) {
    hash.update(`${path}\n${createHash("sha256").update(sources[path] ?? "").digest("hex")}\n`);
  }
  return hash.digest("hex");
}
