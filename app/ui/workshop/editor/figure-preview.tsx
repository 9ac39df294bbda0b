import type { Figure } from "~/core/scenario/model";
import { useTexts } from "~/i18n/react";
import { Person } from "~/ui/figures/person";
import { usePictures } from "~/ui/frame/pictures";

/** How the person is drawn as saved. */
export function FigurePreview({ figure }: { readonly figure: Figure | undefined }) {
  const { t } = useTexts();
  const drawn = usePictures();
  if (figure === undefined) return <p className="app-note">{t("editor.notDrawable")}</p>;
  return drawn ? <figure className="app-figure-preview"><Person figure={figure} mood="calm" crop="waist" /><figcaption className="app-muted">{t("editor.drawnAsSaved")}</figcaption></figure> : null;
}
