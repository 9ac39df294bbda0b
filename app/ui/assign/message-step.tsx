import { useTexts } from "~/i18n/react";
import { LongField } from "~/ui/frame/long-field";
import type { AssignView } from "./view";

/** What those people read beside the course. */
export function MessageStep({ plan }: Pick<AssignView, "plan">) {
  const { t } = useTexts();
  return (
    <>
      <p className="app-lead">{t("assign.message.lead")}</p>
      <LongField name="message" label={t("assign.message.label")} hint={t("assign.message.hint")} text={plan.message} rows={4} maxLength={500} />
    </>
  );
}
