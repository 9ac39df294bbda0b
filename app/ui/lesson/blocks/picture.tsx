import { pictureAddress, sizeIn } from "~/core/media/picture";
import { usePictures } from "~/ui/frame/pictures";
import { textOf, type BlockProps } from "../context";

/** A picture of the own authority. Without pictures, and where it was deleted, its description is read; a decorative one says nothing then. */
export function Picture({ node, context }: BlockProps) {
  const [media, description, caption] = [textOf(node, "media"), textOf(node, "description"), textOf(node, "caption")];
  const size = sizeIn(media);
  const shown = usePictures() && !context.gone?.has(media);
  const under = caption === "" ? null : <figcaption>{caption}</figcaption>;
  if (!size) return null;
  if (!shown) return description === "" && caption === "" ? null : <figure className="app-picture">{description === "" ? null : <p className="app-described">{description}</p>}{under}</figure>;
  return <figure className="app-picture"><img src={pictureAddress(media)} width={size.width} height={size.height} alt={description} loading="lazy" decoding="async" />{under}</figure>;
}
