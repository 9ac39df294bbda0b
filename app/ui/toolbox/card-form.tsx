import { CARD_LIMITS } from "~/core/progress/kept-cards";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { TextField } from "~/ui/frame/field";
import { LongField } from "~/ui/frame/long-field";

type Props = { readonly action: string; readonly intent: string; readonly label: string; readonly submit: string; readonly title: string; readonly words: string };

/** Title and words of an own card. */
export function CardForm({ action, intent, label, submit, title, words }: Props) {
  const { t } = useTexts();
  return (
    <form className="app-form" method="post" action={action} aria-label={label}>
      <Csrf />
      <TextField name="title" label={t("toolbox.fieldTitle")} hint={t("toolbox.fieldTitleHint")} maxLength={CARD_LIMITS.title} defaultValue={title} autoComplete="off" />
      <LongField name="words" label={t("toolbox.fieldWords")} hint={t("toolbox.fieldWordsHint")} text={words} rows={5} maxLength={CARD_LIMITS.words} />
      <div className="app-actions"><SubmitButton look="secondary" name="intent" value={intent}>{submit}</SubmitButton></div>
    </form>
  );
}
