import { useTexts } from "~/i18n/react";
import { NoteForm } from "./note-form";

type Props = { readonly proposed: string; readonly action: string; readonly kept: boolean };

/** One if–then sentence to take along. */
export function Intention({ proposed, action, kept }: Props) {
  const { t } = useTexts();
  return (
    <section className="app-section app-intention" aria-labelledby="vorsatz">
      <h2 className="app-heading" id="vorsatz">{t("debrief.intention")}</h2>
      <p>{t("debrief.intentionLead")}</p>
      <NoteForm field="intention" text={proposed} action={action} kept={kept} />
    </section>
  );
}
