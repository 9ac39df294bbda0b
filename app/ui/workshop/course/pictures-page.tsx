import type { ComponentProps } from "react";
import { pictureAddress } from "~/core/media/picture";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { Pagination } from "~/ui/frame/pagination";
import { Radios } from "~/ui/frame/radios";

type Picture = { readonly id: string; readonly name: string; readonly width: number; readonly height: number; readonly bytes: number; readonly description: { readonly de: string; readonly en: string } | "decorative" };
type Props = { readonly title: string; readonly pictures: readonly Picture[]; readonly added: string; readonly total: number } & Pick<ComponentProps<typeof Pagination>, "pages" | "size">;

/** The pictures of the own authority, and a form to add one. */
export function PicturesPage({ title, pictures, added, pages, size, total }: Props) {
  const { t, language } = useTexts();
  const done = pictures.some(({ id }) => id === added);
  return (
    <Main page="bilder" crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }]} here={title}>
      <ErrorSummary />
      <h1 className="app-title" tabIndex={-1} autoFocus={done}>{title}</h1>
      {done ? <p className="app-confirmation" role="status">{t("authoring.pictures.added")}</p> : null}
      <p className="app-lead">{t("authoring.pictures.lead")}</p>
      <section className="app-section" aria-labelledby="hinzufuegen">
        <h2 className="app-heading" id="hinzufuegen">{t("authoring.pictures.add")}</h2>
        <Adding />
      </section>
      <section className="app-section" aria-labelledby="alle">
        <h2 className="app-heading" id="alle">{total === 0 ? t("authoring.pictures.none") : t("authoring.pictures.all", { count: total })}</h2>
        {pictures.length === 0 ? null : <ul className="app-pictures">{pictures.map((picture) => <Shown key={picture.id} picture={picture} />)}</ul>}
        <Pagination label={t("workshop.pages")} pages={pages} size={size} total={total} />
      </section>
    </Main>
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
    </li>
  );
}
