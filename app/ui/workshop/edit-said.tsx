import type { Edit } from "~/core/scenario/edit";
import { useTexts } from "~/i18n/react";
import type { DraftKind } from "./address";

/** How far an edit goes, and what that means for whoever is in the middle. */
export function EditSaid({ edit, kind }: { readonly edit: Edit | "first"; readonly kind: DraftKind }) {
  const { t } = useTexts();
  return <p className="app-lead"><strong>{t(`workshop.edits.${edit}.name`)}</strong> {t(kind === "course" ? `authoring.edits.${edit}` : `workshop.edits.${edit}.means`)}</p>;
}
