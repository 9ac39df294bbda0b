import { CONDITION_TOPICS, type ConditionChoice } from "~/core/workshop/condition-code";
import { conditionName, DEEPEST, MORE_ROWS, type ConditionShown } from "~/core/workshop/condition-form";
import type { Path } from "~/core/workshop/tree";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { controlId } from "./address";
import { fieldLabel, wordOf } from "./labels";
import type { FieldShown } from "./view-field";

type Group = { readonly path: Path; readonly choices: readonly ConditionChoice[]; readonly places: readonly number[] };

/** A condition from parts: each row is one, or a group of rows. Saving gives room for more. */
export function ConditionControl({ field }: { readonly field: Extract<FieldShown, { readonly kind: "condition" }> }) {
  const { t } = useTexts();
  return (
    <fieldset className="kern-fieldset app-condition" id={controlId("v", field.path)} tabIndex={-1}>
      <legend className="kern-label">{fieldLabel(t, field)}</legend>
      <div className="kern-hint">{t("editor.conditionHint")}</div>
      <div className="kern-fieldset__body">
        <How name={conditionName(field.path)} how={field.shown.how} label={t("editor.how")} />
        <Rows shown={field.shown} group={{ path: field.path, choices: field.choices, places: [] }} />
      </div>
    </fieldset>
  );
}

function How({ name, how, label }: { readonly name: string; readonly how: "all" | "any"; readonly label: string }) {
  const { t } = useTexts();
  return (
    <div className="kern-form-input__select-wrapper">
      <select className="kern-form-input__select" name={name} defaultValue={how} aria-label={label}><option value="all">{t("editor.all")}</option><option value="any">{t("editor.any")}</option></select>
    </div>
  );
}

function Rows({ shown, group }: { readonly shown: ConditionShown; readonly group: Group }) {
  const { t } = useTexts();
  const rows = [...shown.rows, ...Array.from({ length: MORE_ROWS }, () => "")];
  return (
    <ol className="app-condition__rows">
      {rows.map((row, index) => {
        const places = [...group.places, index];
        const number = places.map((place) => place + 1).join(".");
        const code = typeof row === "string" ? row : row.how;
        return (
          <li key={`${code}-${number}`}>
            <Row name={conditionName(group.path, places)} label={t("editor.row", { number })} code={code} choices={group.choices} deeper={typeof row !== "string" || places.length < DEEPEST} />
            {typeof row === "string" ? null : <Rows shown={row} group={{ ...group, places }} />}
          </li>
        );
      })}
    </ol>
  );
}

function Row({ name, label, code, choices, deeper }: { readonly name: string; readonly label: string; readonly code: string; readonly choices: readonly ConditionChoice[]; readonly deeper: boolean }) {
  const { t } = useTexts();
  const known = code === "" || code === "all" || code === "any" || choices.some((choice) => choice.code === code);
  return (
    <div className="kern-form-input__select-wrapper">
      <select className="kern-form-input__select" name={name} defaultValue={code} aria-label={label}>
        <option value="">{t("editor.noPart")}</option>
        {known ? null : <option value={code}>{code}</option>}
        {deeper ? <optgroup label={t("editor.group")}><option value="all">{t("editor.groupAll")}</option><option value="any">{t("editor.groupAny")}</option></optgroup> : null}
        {CONDITION_TOPICS.map((topic) => [topic, choices.filter(({ about }) => about === topic)] as const).filter(([, some]) => some.length > 0).map(([topic, some]) => (
          <optgroup key={topic} label={t(`editor.topics.${topic}`)}>{some.map((choice) => <option key={choice.code} value={choice.code}>{choiceWords(t, choice)}</option>)}</optgroup>
        ))}
      </select>
    </div>
  );
}

function choiceWords(t: Translate, { about, label, answer }: ConditionChoice): string {
  const name = about === "readings" || about === "wordings" ? t("editor.counted", { word: wordOf(t, label) }) : label.replace(/\.$/u, "");
  if ("is" in answer) {
    if (answer.discussed !== undefined) return t(answer.is ? `editor.hub.${answer.discussed}` : `editor.hubNot.${answer.discussed}`, { name });
    return about === "subject" ? t(answer.is ? "editor.discussed" : "editor.undiscussed", { name }) : t(answer.is ? "editor.isOn" : "editor.isOff", { name });
  }
  const bound = answer.word === undefined ? String(answer.value) : t("editor.step", { bound: answer.value, word: answer.word });
  return t(answer.bound === "min" ? "editor.atLeast" : answer.bound === "max" ? "editor.atMost" : "editor.exactly", { name, bound });
}
