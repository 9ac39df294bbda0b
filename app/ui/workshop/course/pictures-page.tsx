import { pictureAddress } from "~/core/media/picture";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { TextField } from "~/ui/frame/field";
import { Radios } from "~/ui/frame/radios";
import { MediaPage, Removing, type MediaListing } from "./media-page";

type Picture = { readonly id: string; readonly name: string; readonly width: number; readonly height: number; readonly bytes: number; readonly description: { readonly de: string; readonly en: string } | "decorative" };
type Props = MediaListing & { readonly pictures: readonly Picture[] };

/** The pictures of the own authority, and a form to add one. */
export function PicturesPage({ pictures, ...listing }: Props) {
  return (
    <MediaPage {...listing} page="bilder" words="pictures" media={pictures} adding={<Adding />}>
      {pictures.map((picture) => <Shown key={picture.id} picture={picture} />)}
    </MediaPage>
  );
}

function Adding() {
  const { t } = useTexts();
  return (
    <form className="app-form" method="post" encType="multipart/form-data">
      <Csrf />
      <TextField type="file" name="bild" label={t("authoring.pictures.file")} hint={t("authoring.pictures.fileHint")} accept="image/png,image/jpeg,image/webp,image/avif" />
      <Radios name="entscheidung" legend={t("authoring.pictures.decision")} options={(["described", "decorative"] as const).map((value) => ({ value, label: t(`authoring.pictures.${value}`) }))} />
      <TextField name="de" label={t("authoring.pictures.german")} hint={t("authoring.pictures.descriptionHint")} lang="de" maxLength={300} autoComplete="off" />
      <TextField name="en" label={t("authoring.pictures.english")} hint={t("authoring.pictures.descriptionHint")} lang="en" maxLength={300} autoComplete="off" />
      <SubmitButton>{t("authoring.pictures.add")}</SubmitButton>
    </form>
  );
}

function Shown({ picture: { id, name, width, height, bytes, description } }: { readonly picture: Picture }) {
  const { t, language } = useTexts();
  const said = description === "decorative" ? "" : description[language];
  return (
    <li>
      <img src={pictureAddress(id)} width={width} height={height} alt={said} loading="lazy" decoding="async" />
      <p>{name}</p>
      <p className="app-entry__meta">{t("authoring.pictures.size", { width, height, kilobytes: Math.max(1, Math.round(bytes / 1000)) })}</p>
      <p>{description === "decorative" ? t("authoring.pictures.onlyDecoration") : said}</p>
      <p className="app-entry__meta">{t("authoring.pictures.id")}: <code>{id}</code></p>
      <Removing of={{ id, name }} words="pictures" />
    </li>
  );
}
