import { may } from "../core/access";
import { LARGEST_RECORDING, MOST_RECORDED, RECORDING_KINDS, RECORDING_PIECE, piecesOf, recordingId, recordingIn, recordingType, sniffRecording, spanOf, tellsPlace, type RecordingAbout, type Span } from "../core/media/recording";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

export type RecordingCommand = {
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
  /** What it is; an `.mp4` tells by itself nothing about that. */
  readonly kind: string;
  /** Whether whoever is seen or heard in it has agreed, or nobody can be recognised; asked, because nobody else can know. */
  readonly consent: string;
};
const LONGEST_NAME = 120;
const CONSENTS: ReadonlySet<string> = new Set(["ja", "niemand"]);

/** A film or a sound for the lessons of the own authority. What is said in it stands in the lesson that shows it. */
export async function addRecording(deps: Deps, actor: Actor, { name, bytes, kind, consent }: RecordingCommand): Promise<RecordingAbout | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const known = RECORDING_KINDS.find((one) => one === kind);
  if (known === undefined) return refuse("recording-undecided", "art");
  if (!bytes || bytes.length === 0) return refuse("picture-missing", "aufnahme");
  if (bytes.length > LARGEST_RECORDING) return refuse("recording-too-large", "aufnahme");
  const format = sniffRecording(bytes, known);
  if (format === undefined) return refuse(known === "film" ? "film-kind" : "sound-kind", "aufnahme");
  if (format === "mp4" && tellsPlace(bytes)) return refuse("recording-place", "aufnahme");
  if (!CONSENTS.has(consent)) return refuse("recording-consent", "einverstanden");
  const about: RecordingAbout = {
    id: recordingId(deps.digest(Buffer.from(bytes).toString("base64")), known, format), authority: actor.authority, name: name.replace(/^.*[/\\]/u, "").slice(0, LONGEST_NAME), bytes: bytes.length,
    addedBy: actor.person, addedAt: deps.now(),
  };
  const there = await deps.store.media.recordings(actor.authority);
  if (there.reduce((sum, one) => sum + one.bytes, about.bytes) > MOST_RECORDED && there.every(({ id }) => id !== about.id)) return refuse("recordings-full", "aufnahme");
  await deps.store.media.addRecording(about, piecesOf(bytes));
  return about;
}

/** The films and sounds of the own authority, newest first. */
export async function seeRecordings(deps: Deps, actor: Actor): Promise<readonly RecordingAbout[] | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  return deps.store.media.recordings(actor.authority);
}

/** `type`: its content type. */
export type RecordingPart = { readonly about: RecordingAbout; readonly type: string; readonly span: Span | "whole" | "beyond"; readonly bytes: Uint8Array };

/** What a header `Range` asks of a recording, for whoever belongs to its authority: at most one piece, all of it without one. */
export async function readRecording(deps: Deps, actor: Pick<Actor, "authority">, id: string, range: string | undefined): Promise<RecordingPart | Refusal> {
  const known = recordingIn(id);
  const about = known && (await deps.store.media.recording(actor.authority, id));
  if (!about) return refuse("not-found");
  const type = recordingType(known);
  const span = spanOf(range, about.bytes);
  if (span === "beyond") return { about, type, span, bytes: new Uint8Array() };
  const [first, last] = span === "whole" ? [0, about.bytes - 1] : [span.first, span.last];
  const start = Math.floor(first / RECORDING_PIECE);
  const pieces: Uint8Array[] = [];
  for (let number = start; number <= Math.floor(last / RECORDING_PIECE); number += 1) {
    const piece = await deps.store.media.piece(actor.authority, id, number);
    if (!piece) return refuse("not-found");
    pieces.push(piece);
  }
  const joined = Buffer.concat(pieces);
  return { about, type, span, bytes: new Uint8Array(joined.subarray(first - start * RECORDING_PIECE, last - start * RECORDING_PIECE + 1)) };
}
