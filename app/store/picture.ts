import type { PictureAbout } from "../core/media/picture";

/** Pictures that trainers have added. They never change and never go: a published lesson may show them for years. */
export interface MediaStore {
  /** Newest first, without their bytes. */
  ofAuthority(authority: string): Promise<readonly PictureAbout[]>;
  about(authority: string, id: string): Promise<PictureAbout | undefined>;
  /** WebP. Another authority's picture is as if it were not there. */
  bytes(authority: string, id: string): Promise<Uint8Array | undefined>;
  /** The same picture again changes nothing. */
  add(about: PictureAbout, bytes: Uint8Array): Promise<void>;
}
