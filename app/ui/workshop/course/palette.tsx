import { BLOCK_FORMS, blockForm, type BlockField, type BlockForm } from "~/core/course/block-forms";
import { BODY, partControl } from "~/core/course/write-block";
import type { RecordingKind } from "~/core/media/recording";
import type { Words } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { TextField } from "~/ui/frame/field";
import { TextArea } from "../text-area";
import { attributeLabel, blockLabel, offeredOptions } from "./palette-words";

/** What fields of blocks can choose from. */
export type Offered = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly scenarios: readonly { readonly id: string; readonly title: Words }[];
  readonly media: readonly { readonly id: string; readonly label: string }[];
  readonly recordings: readonly { readonly id: string; readonly label: string; readonly kind: RecordingKind }[];
};
type Props = { readonly offered: Offered; readonly chosen: string | undefined; readonly line: number };

/** The palette stands in the same form as the text: what was typed goes along. */
export function Palette({ offered, chosen, line }: Props) {
  const { t } = useTexts();
  const form = chosen === undefined ? undefined : blockForm(chosen);
  return (
    <details className="app-disclosure" open={form !== undefined}>
      <summary>{t("authoring.palette.title")}</summary>
      <p>{t("authoring.palette.lead")}</p>
      <Choice name="block" label={t("authoring.palette.block")} chosen={chosen} options={BLOCK_FORMS.map(({ block }) => ({ value: block, label: blockLabel(t, block) }))} />
      <div className="app-actions"><SubmitButton look="secondary" name="intent" value="baustein">{t("authoring.palette.fill")}</SubmitButton></div>
      {form ? <Filling form={form} offered={offered} line={line} /> : null}
    </details>
  );
}

function Filling({ form, offered, line }: { readonly form: BlockForm; readonly offered: Offered; readonly line: number }) {
  const { t } = useTexts();
  const { block, fields, body, parts } = form;
  return (
    <fieldset className="kern-fieldset app-panel app-panel--quiet">
      <legend className="kern-label">{blockLabel(t, block)}</legend>
      <input type="hidden" name="filled" value={block} />
      <div className="kern-fieldset__body">
        {fields.map((field) => <Control key={field.name} field={field} name={field.name} offered={offered} />)}
        {body === undefined ? null : body === "said" ? <TextArea name={`palette-${BODY}`} label={t("authoring.palette.said")} rows={6} hint={t("authoring.palette.saidHint")} /> : <Inside name={BODY} optional={body === "optional"} />}
        {parts === undefined ? null : Array.from({ length: parts.most }, (_, part) => (
          <fieldset className="kern-fieldset" key={part}>
            <legend className="kern-label">{t("authoring.palette.part", { name: blockLabel(t, parts.block), number: part + 1 })}</legend>
            <div className="kern-fieldset__body">
              {parts.fields.map((field) => <Control key={field.name} field={field} name={partControl(part, field.name)} offered={offered} nth={part} />)}
              <Inside name={partControl(part, BODY)} optional={part >= parts.least} />
            </div>
          </fieldset>
        ))}
        <TextField name="line" label={t("authoring.palette.line")} width="short" inputMode="numeric" autoComplete="off" defaultValue={String(line)} />
        <SubmitButton name="intent" value="einfuegen">{t("authoring.palette.insert")}</SubmitButton>
      </div>
    </fieldset>
  );
}

function Inside({ name, optional }: { readonly name: string; readonly optional: boolean }) {
  const { t } = useTexts();
  const label = t("authoring.palette.body");
  return <TextArea name={`palette-${name}`} label={optional ? t("authoring.palette.optional", { name: label }) : label} rows={3} hint={t("authoring.palette.bodyHint")} />;
}

function Control({ field, name, offered, nth = 0 }: { readonly field: BlockField; readonly name: string; readonly offered: Offered; readonly nth?: number }) {
  const { t } = useTexts();
  const plain = attributeLabel(t, field);
  const optional = field.optional === true || field.kind === "own";
  const label = optional ? t("authoring.palette.optional", { name: plain }) : plain;
  const control = `palette-${name}`;
  const options = offeredOptions(t, field, offered);
  if (options) return <Choice name={control} label={label} {...(optional ? { all: t("authoring.words.none") } : {})} chosen={field.name === "of" ? field.options?.[nth] : undefined} options={options} />;
  if (field.kind === "text") return <TextArea name={control} label={label} rows={2} />;
  return <TextField name={control} label={label} autoComplete="off" {...(field.kind === "number" ? { inputMode: "numeric" as const, width: "short" as const } : {})} />;
}
