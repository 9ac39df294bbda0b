import type { Repair } from "~/core/workshop/repair";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { DeedForm, Entry } from "../editor/deed-form";
import { controlId } from "../editor/address";
import { optionWord } from "../editor/labels";

type Props = { readonly repairs: readonly Repair[]; readonly file: string; /** Tells the forms of several findings apart. */ readonly of: string };

/** The ways in which one finding can be mended, each a form of its own. */
export function RepairForms({ repairs, file, of }: Props) {
  const { t } = useTexts();
  return repairs.map(({ kind, path, choices, words, of: german }) => {
    const id = `${controlId(`${of}-${kind}`, path)}`;
    return (
      <DeedForm key={`${kind}-${path.join("/")}`} intent="beheben" path={path} more={{ repair: kind, sprache: file.endsWith(".en.yaml") ? "en" : "de" }}>
        {choices ? <Entry id={`${id}-wahl`} name="wahl" label={t("live.choice")} list={choices.map((choice) => ({ value: choice.value, label: optionWord(t, choice) }))} /> : null}
        {words ? <Entry id={`${id}-worte`} name="worte" label={german === undefined ? t("live.words") : t("live.wordsFor", { text: german })} /> : null}
        <SubmitButton look="secondary">{t(`live.repairs.${kind}`)}</SubmitButton>
      </DeedForm>
    );
  });
}
