import type { PictureAbout } from "../core/media/picture";
import { compareText } from "./order";
import type { MediaStore, StoredVersion } from "./port";
import { keyOf, type Archive } from "./shelf";

/** The two documents of a picture stand among the versions: like those they never change, and a backup carries them. */
type MediaPart = "about" | "bytes";

/** Id of a picture's documents; another authority's picture has another one. */
function mediaId(authority: string, id: string): string {
  return keyOf(authority, id);
}

/** The authority that the id of a picture's documents was made with. */
export function pictureOwner(mediaId: string): string {
  return (JSON.parse(mediaId) as readonly string[])[0] ?? "";
}

/** Both documents, the bytes first: a picture is there once its second one is. */
export function documentsOf(about: PictureAbout, bytes: Uint8Array): readonly StoredVersion[] {
  const of = (part: MediaPart, text: string): StoredVersion => ({
    kind: "media", id: mediaId(about.authority, about.id), version: part, publishedAt: about.addedAt, authority: about.authority, sources: { [part]: text },
  });
  return [of("bytes", Buffer.from(bytes).toString("base64")), of("about", JSON.stringify(about))];
}

export function aboutIn(document: StoredVersion): PictureAbout {
  return JSON.parse(document.sources["about"] ?? "") as PictureAbout;
}

function bytesIn(document: StoredVersion): Uint8Array {
  return new Uint8Array(Buffer.from(document.sources["bytes"] ?? "", "base64"));
}

/** Newest first; at the same instant by id. */
export function inOrder(pictures: readonly PictureAbout[]): readonly PictureAbout[] {
  return [...pictures].sort((a, b) => (a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : compareText(a.id, b.id)));
}

/** Single pictures, from whatever reads their documents. */
export function singlePictures(read: (mediaId: string, part: MediaPart) => Promise<StoredVersion | undefined>): Pick<MediaStore, "about" | "bytes"> {
  return {
    about: async (authority, id) => {
      const document = await read(mediaId(authority, id), "about");
      return document && aboutIn(document);
    },
    bytes: async (authority, id) => {
      const document = await read(mediaId(authority, id), "bytes");
      return document && bytesIn(document);
    },
  };
}

export function mediaOver(versions: Archive<StoredVersion>): MediaStore {
  const keys = (authority: string) => [...versions.keys()].filter((key) => {
    const [kind, id, part] = JSON.parse(key) as readonly string[];
    return kind === "media" && part === "about" && pictureOwner(id ?? "[]") === authority;
  });
  return {
    ofAuthority: async (authority) => inOrder((await Promise.all(keys(authority).map((key) => versions.read(key)))).flatMap((document) => (document ? [aboutIn(document)] : []))),
    ...singlePictures((id, part) => versions.read(keyOf("media", id, part))),
    add: async (about, bytes) => {
      for (const document of documentsOf(about, bytes)) {
        const key = keyOf(document.kind, document.id, document.version);
        if (!versions.has(key)) await versions.add(key, document);
      }
    },
  };
}
