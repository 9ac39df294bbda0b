import type { PartChange } from "~/core/draft/compare";
import type { Edit } from "~/core/scenario/edit";
import { useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";
import { Changes } from "./changes";

type Props = { readonly id: string; readonly name: string; readonly title: string; readonly edit: Edit; readonly changes: readonly PartChange[] };

/** Two published versions of a scene: what came, what went, and how far it goes. */
export function ComparePage({ id, name, title, edit, changes }: Props) {
  const { t, language } = useTexts();
  const base = `/${language}/werkstatt/entwuerfe/${id}`;
  return (
    <Main page="vergleich" crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }, { href: base, label: name }, { href: `${base}/versionen`, label: t("workshop.versions.title") }]} here={title}>
      <h1 className="app-title">{title}</h1>
      <p className="app-lead"><strong>{t(`workshop.edits.${edit}.name`)}</strong> {t(`workshop.edits.${edit}.means`)}</p>
      <Changes changes={changes} />
    </Main>
  );
}
