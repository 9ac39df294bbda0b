import type { Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/scene/shown-text";
import { NoteForm } from "./note-form";
import { StepHeading } from "./step-heading";

type Props = { readonly opening: Shown; readonly text: string; readonly action: string; readonly kept: boolean };

/** First the learner herself: a question that nobody else ever reads an answer to. */
export function Feeling({ opening, text, action, kept }: Props) {
  const { t } = useTexts();
  return (
    <section className="app-panel app-panel--private" aria-labelledby="befinden">
      <div className="app-panel__text">
        <StepHeading id="befinden" number={1}>{t("debrief.opening")}</StepHeading>
        <p><ShownText shown={opening} /></p>
        <p className="app-private">{t("debrief.openingPrivate")}</p>
        <NoteForm field="feeling" text={text} action={action} kept={kept} />
      </div>
    </section>
  );
}
