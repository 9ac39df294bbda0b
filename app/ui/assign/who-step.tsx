import { useActionData } from "@remix-run/react";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { FieldError, useFieldState, usePosted } from "~/ui/frame/errors";
import type { AssignView } from "./view";

const WHO = [["alle", "assign.who.all"], ["einheiten", "assign.who.units"], ["personen", "assign.who.people"]] as const;

/** Everybody, units or people. Below each choice is what it needs; without it, it is not read. */
export function WhoStep({ plan, seen }: Pick<AssignView, "plan" | "seen">) {
  const { t } = useTexts();
  const chosen = usePosted("who")?.[0] ?? chosenIn(plan.targets);
  const units = usePosted("unit") ?? plan.targets.flatMap((target) => (target.kind === "unit" ? [target.unit] : []));
  return (
    <>
      <fieldset className="kern-fieldset" id="target" tabIndex={-1} aria-labelledby="who-legend">
        <legend className="kern-label" id="who-legend">{t("report.target")}</legend>
        <FieldError field="target" />
        <div className="kern-fieldset__body">
          {WHO.map(([value, label]) => (
            <div className="kern-form-check" key={value}>
              <input className="kern-form-check__radio" type="radio" id={`who-${value}`} name="who" value={value} defaultChecked={chosen === value} />
              <label className="kern-label" htmlFor={`who-${value}`}>{t(label)}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <fieldset className="kern-fieldset app-when-units">
        <legend className="kern-label">{t("assign.who.unitsLegend")}</legend>
        <div className="kern-fieldset__body">
          {seen.units.map(({ id, name }) => (
            <div className="kern-form-check" key={id}>
              <input className="kern-form-check__checkbox" type="checkbox" id={`unit-${id}`} name="unit" value={id} defaultChecked={units.includes(id)} />
              <label className="kern-label" htmlFor={`unit-${id}`}>{name}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <People named={seen.named} />
    </>
  );
}

function chosenIn(targets: AssignView["plan"]["targets"]): string | undefined {
  const kind = targets[0]?.kind;
  if (kind === undefined) return undefined;
  return kind === "authority" ? "alle" : kind === "unit" ? "einheiten" : "personen";
}

function People({ named }: Pick<AssignView["seen"], "named">) {
  const { t } = useTexts();
  const state = useFieldState("people", "people-hint");
  const typed = usePosted("people")?.[0];
  const already = named.flatMap(({ target, email }) => (target.kind === "person" && email !== undefined ? [email] : []));
  return (
    <div className={`kern-form-input app-when-people${state["aria-invalid"] ? " kern-form-input--error" : ""}`}>
      <label className="kern-label" htmlFor="people">{t("assign.who.peopleLabel")}</label>
      <div className="kern-hint" id="people-hint">{t("assign.who.peopleHint")}</div>
      <FieldError field="people" />
      <textarea className="kern-form-input__input" id="people" name="people" rows={5} maxLength={20_000} spellCheck={false} autoComplete="off" defaultValue={typed ?? already.join("\n")} {...state} />
      <Unknown />
    </div>
  );
}

type Answer = { readonly unknown?: readonly { readonly line: number; readonly text: string }[]; readonly found?: number };

/** Which lines name nobody, and the way on without them. */
function Unknown() {
  const { t } = useTexts();
  const { unknown = [], found = 0 } = useActionData<Answer>() ?? {};
  if (unknown.length === 0) return null;
  return (
    <>
      <table className="app-table">
        <caption>{t("assign.unknown.caption")}</caption>
        <thead><tr><th scope="col" className="app-number">{t("assign.unknown.line")}</th><th scope="col">{t("assign.unknown.text")}</th></tr></thead>
        <tbody>{unknown.map(({ line, text }) => <tr key={line}><th scope="row" className="app-number">{line}</th><td>{text}</td></tr>)}</tbody>
      </table>
      <p>{t("assign.unknown.help")}</p>
      {found === 0 ? null : <SubmitButton look="secondary" name="intent" value="teilweise">{t("assign.unknown.partial", { count: found })}</SubmitButton>}
    </>
  );
}
