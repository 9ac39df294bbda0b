import { useTexts } from "~/i18n/react";
import { usePosted } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import type { AssignView } from "./view";

/** Until when, as people say it. */
export function DueStep({ plan, seen }: Pick<AssignView, "plan" | "seen">) {
  const { t } = useTexts();
  const ticked = usePosted("mandatory")?.includes("ja") ?? plan.mandatory;
  return (
    <>
      {seen.again === undefined ? null : <p>{t("assign.check.again", { count: seen.again })}</p>}
      <TextField name="due" label={t("assign.due.label")} hint={t("assign.due.hint")} defaultValue={plan.due} width="medium" maxLength={40} autoComplete="off" />
      <div>
        <div className="kern-form-check">
          <input className="kern-form-check__checkbox" type="checkbox" id="mandatory" name="mandatory" value="ja" defaultChecked={ticked} aria-describedby="mandatory-hint" />
          <label className="kern-label" htmlFor="mandatory">{t("assign.due.mandatory")}</label>
        </div>
        <p className="kern-hint" id="mandatory-hint">{t("assign.due.mandatoryHint")}</p>
      </div>
    </>
  );
}
