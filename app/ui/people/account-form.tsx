import type { Role, Unit } from "~/core/organisation/model";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { Csrf } from "~/ui/frame/csrf";
import { FieldError, usePosted } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";

type Props = {
  readonly units: readonly Unit[];
  /** Absent where they are changed on a page of their own. */
  readonly roles?: readonly Role[];
  readonly person?: { readonly name: string; readonly email: string; readonly unit: string };
  readonly submit: string;
};

/** Name, address and unit of an account, and the roles of a new one. */
export function AccountForm({ units, roles, person, submit }: Props) {
  const { t } = useTexts();
  return (
    <form className="app-form" method="post">
      <Csrf />
      <TextField name="name" label={t("people.name")} hint={t("people.nameHint")} defaultValue={person?.name} autoComplete="off" maxLength={200} required />
      <TextField name="email" type="email" label={t("people.email")} defaultValue={person?.email} autoComplete="off" maxLength={254} required />
      <Choice name="unit" label={t("people.unit")} {...(units.some(({ id }) => id === person?.unit) ? {} : { all: t("people.unitChoose") })} chosen={person?.unit} options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      {roles ? <Roles roles={roles} /> : null}
      <div className="app-actions"><SubmitButton>{submit}</SubmitButton></div>
    </form>
  );
}

function Roles({ roles }: { readonly roles: readonly Role[] }) {
  const { t } = useTexts();
  const ticked = usePosted("roles") ?? [];
  return (
    <fieldset className="kern-fieldset" id="roles">
      <legend className="kern-label">{t("people.roles")}</legend>
      <div className="kern-hint">{t("people.rolesHint")}</div>
      <FieldError field="roles" />
      <div className="kern-fieldset__body">
        {roles.filter((role) => role !== "learner").map((role) => (
          <div className="kern-form-check" key={role}>
            <input className="kern-form-check__checkbox" type="checkbox" id={`role-${role}`} name="roles" value={role} defaultChecked={ticked.some((one) => one === role)} />
            <label className="kern-label" htmlFor={`role-${role}`}>{t(`refusal.roles.${role}`)}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
