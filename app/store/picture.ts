import type { PictureAbout } from "../core/media/picture";
import type { RecordingAbout } from "../core/media/recording";

/** Pictures, films and sounds that trainers have added. They never change; one goes when somebody who is in it no longer agrees. */
export interface MediaStore {
  /** Newest first, without their bytes. */
  ofAuthority(authority: string): Promise<readonly PictureAbout[]>;
  about(authority: string, id: string): Promise<PictureAbout | undefined>;
  /** WebP. Another authority's picture is as if it were not there. */
  bytes(authority: string, id: string): Promise<Uint8Array | undefined>;
  /** The same picture again changes nothing. */
  add(about: PictureAbout, bytes: Uint8Array): Promise<void>;
  /** Films and sounds, newest first, without their bytes. */
  recordings(authority: string): Promise<readonly RecordingAbout[]>;
  recording(authority: string, id: string): Promise<RecordingAbout | undefined>;
  /** One of the pieces it was added in, counted from 0. Another authority's recording is as if it were not there. */
  piece(authority: string, id: string, number: number): Promise<Uint8Array | undefined>;
  /** The bytes in pieces, in their order. The same recording again changes nothing. */
  addRecording(about: RecordingAbout, pieces: readonly Uint8Array[]): Promise<void>;
  /** A picture or a recording with all its bytes, for good; lessons that show it do without. Where it fails, it may be asked for again. */
  remove(authority: string, id: string): Promise<void>;
}
