import type { Instant } from "../core/words";

/** Published content by the hash of its sources. Versions are never changed. */
export interface VersionStore {
  read(kind: VersionKind, id: string, version: string): Promise<StoredVersion | undefined>;
  /** The current version of each id of this kind. */
  current(kind: VersionKind): Promise<readonly StoredVersion[]>;
  /** Stores if unknown and makes it the current one. */
  publish(version: StoredVersion): Promise<void>;
  /** No version is the current one of this id any more; all stay readable. */
  withdraw(kind: VersionKind, id: string): Promise<void>;
  /** Another text whenever another version has become the current one: one small read, for whoever keeps what is current. */
  revision(): Promise<string>;
  /** Compiled artefact cached beside the sources; may be thrown away at any time. */
  artefact(key: string): Promise<string | undefined>;
  saveArtefact(key: string, json: string): Promise<void>;
}
/** `media`: documents of pictures, `steps`: older edits of drafts; `MediaStore` and `DraftStore` alone read them, and they are never current. */
export type VersionKind = "course" | "scenario" | "cast" | "media" | "steps";
export type StoredVersion = {
  readonly kind: VersionKind;
  readonly id: string;
  readonly version: string;
  readonly publishedAt: Instant;
  readonly sources: Readonly<Record<string, string>>;
  /** Whose own content it is; absent: shipped, for everybody. */
  readonly authority?: string;
};
