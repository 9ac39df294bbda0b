import type { Figure } from "~/core/scenario/model";
import type { FieldGroup } from "~/core/workshop/field";
import { useTexts } from "~/i18n/react";
import { FieldControl } from "./field-control";
import { isFilled, type FieldShown } from "./view-field";

type Run = { readonly group?: FieldGroup; readonly fields: readonly FieldShown[] };

/** Fields in their order; those of one part stand together, and what nobody has filled in is folded. */
export function FieldGroups({ fields, figure }: { readonly fields: readonly FieldShown[]; readonly figure?: Figure | undefined }) {
  return <>{runsOf(fields).map((run) => (run.group === undefined ? <Fields key={keyOf(run)} fields={run.fields} figure={figure} /> : <Part key={keyOf(run)} group={run.group} fields={run.fields} figure={figure} />))}</>;
}

function keyOf({ fields }: Run): string {
  return fields[0]?.path.join("/") ?? "";
}

function Fields({ fields, figure }: { readonly fields: readonly FieldShown[]; readonly figure?: Figure | undefined }) {
  return <>{fields.map((field) => <FieldControl key={field.path.join("/")} field={field} figure={figure} />)}</>;
}

function Part({ group, fields, figure }: { readonly group: FieldGroup; readonly fields: readonly FieldShown[]; readonly figure?: Figure | undefined }) {
  const { t } = useTexts();
  const filled = fields.filter(isFilled).length;
  return (
    <details className="app-disclosure" open={filled > 0 && group !== "figure"}>
      <summary>{t(`editor.groups.${group}`)}{filled > 0 && group !== "figure" ? ` (${filled})` : ""}</summary>
      <div className="app-field-group"><Fields fields={fields} figure={figure} /></div>
    </details>
  );
}

function runsOf(fields: readonly FieldShown[]): readonly Run[] {
  return fields.reduce<readonly Run[]>((runs, field) => {
    const last = runs.at(-1);
    if (last && last.group === field.group) return [...runs.slice(0, -1), { ...last, fields: [...last.fields, field] }];
    return [...runs, { ...(field.group === undefined ? {} : { group: field.group }), fields: [field] }];
  }, []);
}
