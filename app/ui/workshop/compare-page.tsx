import type { PartChange } from "~/core/draft/compare";
import type { Edit } from "~/core/scenario/edit";
import { useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";
import { useDraft, type DraftKind } from "./address";
import { Changes } from "./changes";
import { EditSaid } from "./edit-said";

type Props = { readonly kind: DraftKind; readonly id: string; readonly name: string; readonly title: string; readonly edit: Edit; readonly changes: readonly PartChange[] };

/** Two published versions of a scene or a course: what came, what went, and how far it goes. */
export function ComparePage({ kind, id, name, title, edit, changes }: Props) {
  const { t } = useTexts();
  const { base, crumbs } = useDraft(kind, id, name);
  return (
    <Main page="vergleich" crumbs={[...crumbs, { href: `${base}/versionen`, label: t("workshop.versions.title") }]} here={title}>
      <h1 className="app-title">{title}</h1>
      <EditSaid edit={edit} kind={kind} />
      <Changes changes={changes} kind={kind} />
    </Main>
  );
}
