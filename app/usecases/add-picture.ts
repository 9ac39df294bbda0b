import { may } from "../core/access";
import { LARGEST_PICTURE, LONGEST_DESCRIPTION, pictureId, type PictureAbout } from "../core/media/picture";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

export type PictureCommand = {
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
  /** What was decided; nothing is decided for anybody. */
  readonly decision: string;
  readonly de: string;
  readonly en: string;
};
const LONGEST_NAME = 120;

/** A picture for the lessons of the own authority: made anew from its pixels, and with a decision about what stands for it. */
export async function addPicture(deps: Deps, actor: Actor, { name, bytes, decision, de, en }: PictureCommand): Promise<PictureAbout | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const description = decided(decision, de.trim(), en.trim());
  if (isRefusal(description)) return description;
  return keepPicture(deps, actor, { name, bytes }, description);
}

/** The same for whoever may add pictures of a kind; asked before. Refusals are about the field `bild`. */
export async function keepPicture(deps: Deps, actor: Actor, { name, bytes }: Pick<PictureCommand, "name" | "bytes">, description: PictureAbout["description"]): Promise<PictureAbout | Refusal> {
  if (!bytes || bytes.length === 0) return refuse("picture-missing", "bild");
  if (bytes.length > LARGEST_PICTURE) return refuse("picture-too-large", "bild");
  const prepared = await deps.catalogue.preparePicture(bytes);
  if ("refused" in prepared) return refuse(prepared.refused, "bild");
  const { width, height } = prepared;
  const digest = deps.digest(JSON.stringify([Buffer.from(prepared.bytes).toString("base64"), description]));
  const about: PictureAbout = {
    id: pictureId(digest, width, height), authority: actor.authority, name: name.replace(/^.*[/\\]/u, "").slice(0, LONGEST_NAME), width, height, bytes: prepared.bytes.length,
    description, addedBy: actor.person, addedAt: deps.now(),
  };
  await deps.store.media.add(about, prepared.bytes);
  return about;
}

function decided(decision: string, de: string, en: string): PictureAbout["description"] | Refusal {
  if (decision === "decorative") return "decorative";
  if (decision !== "described") return refuse("picture-undecided", "entscheidung");
  if (de === "") return refuse("description-missing", "de");
  if (en === "") return refuse("description-missing", "en");
  if (de.length > LONGEST_DESCRIPTION) return refuse("text-too-long", "de");
  return en.length > LONGEST_DESCRIPTION ? refuse("text-too-long", "en") : { de, en };
}

/** The pictures of the own authority, newest first. */
export async function seePictures(deps: Deps, actor: Actor): Promise<readonly PictureAbout[] | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  return deps.store.media.ofAuthority(actor.authority);
}

/** The bytes of a picture, for whoever belongs to its authority. */
export async function readPicture(deps: Deps, actor: Pick<Actor, "authority">, id: string): Promise<Uint8Array | Refusal> {
  return (await deps.store.media.bytes(actor.authority, id)) ?? refuse("not-found");
}
