import type { PictureAbout } from "../core/media/picture";
import type { RecordingAbout } from "../core/media/recording";
import { compareText } from "./order";
import type { MediaStore, StoredVersion } from "./port";
import { keyOf, type Archive } from "./shelf";

/**
 * The two documents of a picture stand among the versions: like those they never change, and a backup carries them; unlike those they may go. Those of
 * a film or a sound as well, its bytes in pieces.
 */
type MediaPart = "about" | "bytes" | "recording" | `piece-${number}`;
type Read = (mediaId: string, part: MediaPart) => Promise<StoredVersion | undefined>;

/** Id of a picture's documents; another authority's picture has another one. */
export function mediaId(authority: string, id: string): string {
  return keyOf(authority, id);
}

/** The authority that the id of these documents was made with. */
export function mediaOwner(mediaId: string): string {
  return (JSON.parse(mediaId) as readonly string[])[0] ?? "";
}

/** Both documents, the bytes first: a picture is there once its second one is. */
export function documentsOf(about: PictureAbout, bytes: Uint8Array): readonly StoredVersion[] {
  return [documentOf(about, "bytes", Buffer.from(bytes).toString("base64")), documentOf(about, "about", JSON.stringify(about))];
}

/** The pieces first: a recording is there once its last document is. */
export function documentsOfRecording(about: RecordingAbout, pieces: readonly Uint8Array[]): readonly StoredVersion[] {
  return [...pieces.map((piece, number) => documentOf(about, `piece-${number}`, Buffer.from(piece).toString("base64"))), documentOf(about, "recording", JSON.stringify(about))];
}

function documentOf(about: PictureAbout | RecordingAbout, part: MediaPart, text: string): StoredVersion {
  return { kind: "media", id: mediaId(about.authority, about.id), version: part, publishedAt: about.addedAt, authority: about.authority, sources: { [part]: text } };
}

export function recordingOf(document: StoredVersion): RecordingAbout {
  return JSON.parse(document.sources["recording"] ?? "") as RecordingAbout;
}

export function aboutIn(document: StoredVersion): PictureAbout {
  return JSON.parse(document.sources["about"] ?? "") as PictureAbout;
}

function bytesIn(document: StoredVersion): Uint8Array {
  return new Uint8Array(Buffer.from(document.sources[document.version] ?? "", "base64"));
}

/** Newest first; at the same instant by id. */
export function inOrder<About extends PictureAbout | RecordingAbout>(media: readonly About[]): readonly About[] {
  return [...media].sort((a, b) => (a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : compareText(a.id, b.id)));
}

/** Single pictures and recordings, from whatever reads their documents. */
export function singleMedia(read: Read): Pick<MediaStore, "about" | "bytes" | "recording" | "piece"> {
  return {
    about: async (authority, id) => {
      const document = await read(mediaId(authority, id), "about");
      return document && aboutIn(document);
    },
    bytes: async (authority, id) => {
      const document = await read(mediaId(authority, id), "bytes");
      return document && bytesIn(document);
    },
    recording: async (authority, id) => {
      const document = await read(mediaId(authority, id), "recording");
      return document && recordingOf(document);
    },
    piece: async (authority, id, number) => {
      const document = await read(mediaId(authority, id), `piece-${number}`);
      return document && bytesIn(document);
    },
  };
}

function isAbout(key: string): boolean {
  const part = (JSON.parse(key) as readonly string[])[2];
  return part === "about" || part === "recording";
}

export function mediaOver(versions: Archive<StoredVersion>): MediaStore {
  const all = async (authority: string, wanted: MediaPart): Promise<readonly StoredVersion[]> => {
    const keys = [...versions.keys()].filter((key) => {
      const [kind, id, part] = JSON.parse(key) as readonly string[];
      return kind === "media" && part === wanted && mediaOwner(id ?? "[]") === authority;
    });
    return (await Promise.all(keys.map((key) => versions.read(key)))).flatMap((document) => (document ? [document] : []));
  };
  const addAll = async (documents: readonly StoredVersion[]): Promise<void> => {
    for (const document of documents) {
      const key = keyOf(document.kind, document.id, document.version);
      if (!versions.has(key)) await versions.add(key, document);
    }
  };
  return {
    ofAuthority: async (authority) => inOrder((await all(authority, "about")).map(aboutIn)),
    recordings: async (authority) => inOrder((await all(authority, "recording")).map(recordingOf)),
    ...singleMedia((id, part) => versions.read(keyOf("media", id, part))),
    add: (about, bytes) => addAll(documentsOf(about, bytes)),
    addRecording: (about, pieces) => addAll(documentsOfRecording(about, pieces)),
    remove: async (authority, id) => {
      const wanted = mediaId(authority, id);
      const keys = [...versions.keys()].filter((key) => {
        const [kind, one] = JSON.parse(key) as readonly string[];
        return kind === "media" && one === wanted;
      });
      // The bytes first: as long as some are left, it stands in the list and can be removed again.
      for (const key of keys.sort((a, b) => Number(isAbout(a)) - Number(isAbout(b)))) await versions.remove(key);
    },
  };
}
