import type { Unit } from "~/core/organisation/model";
import { unitTree, type UnitBranch } from "~/core/organisation/units";
import { useTexts } from "~/i18n/react";
import { FieldError, usePosted } from "~/ui/frame/errors";
import { PeopleList } from "./people-list";
import type { AssignView } from "./view";

const WHO = [["alle", "assign.who.all"], ["auswahl", "assign.who.chosen"]] as const;

/** Everybody, or units and people by name. What belongs to a choice stands below; without it, it is not read. */
export function WhoStep({ plan, seen }: Pick<AssignView, "plan" | "seen">) {
  const { t } = useTexts();
  const chosen = usePosted("who")?.[0] ?? chosenIn(plan.targets);
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
      <Units units={seen.units} plan={plan} />
      <PeopleList named={seen.named} />
    </>
  );
}

function chosenIn(targets: AssignView["plan"]["targets"]): string | undefined {
  const kind = targets[0]?.kind;
  if (kind === undefined) return undefined;
  return kind === "authority" ? "alle" : "auswahl";
}

/** Units in the order of their tree. Where some belong to others, these can come along. */
function Units({ units, plan }: { readonly units: readonly Unit[] } & Pick<AssignView, "plan">) {
  const { t } = useTexts();
  const ticked = usePosted("unit") ?? plan.targets.flatMap((target) => (target.kind === "unit" ? [target.unit] : []));
  const below = usePosted("darunter")?.includes("ja") ?? false;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const inOrder = unitTree(units).flatMap(flat);
  const above = ({ parent }: Unit) => (parent === undefined ? undefined : names.get(parent));
  return (
    <fieldset className="kern-fieldset app-when-chosen">
      <legend className="kern-label">{t("assign.who.unitsLegend")}</legend>
      <div className="kern-fieldset__body">
        {inOrder.map((unit) => (
          <div className="kern-form-check" key={unit.id}>
            <input className="kern-form-check__checkbox" type="checkbox" id={`unit-${unit.id}`} name="unit" value={unit.id} defaultChecked={ticked.includes(unit.id)} />
            <label className="kern-label" htmlFor={`unit-${unit.id}`}>{unit.name}{above(unit) === undefined ? null : <span className="app-muted"> {t("assign.who.partOf", { unit: above(unit) ?? "" })}</span>}</label>
          </div>
        ))}
        {inOrder.some((unit) => above(unit) !== undefined) ? (
          <div>
            <div className="kern-form-check">
              <input className="kern-form-check__checkbox" type="checkbox" id="darunter" name="darunter" value="ja" defaultChecked={below} aria-describedby="darunter-hint" />
              <label className="kern-label" htmlFor="darunter">{t("assign.who.below")}</label>
            </div>
            <p className="kern-hint" id="darunter-hint">{t("assign.who.belowHint")}</p>
          </div>
        ) : null}
      </div>
    </fieldset>
  );
}

function flat({ unit, below }: UnitBranch): readonly Unit[] {
  return [unit, ...below.flatMap(flat)];
}
