import type { AssignmentTarget } from "~/core/organisation/model";
import { idsOf, type TargetNames } from "~/core/organisation/target";
import type { Translate } from "~/i18n/texts";

/** Whom a target names. Of many, the first names are told and the rest is a number. */
export function targetWords(target: AssignmentTarget, { units, people }: TargetNames, t: Translate): string {
  switch (target.kind) {
    case "authority":
      return t("report.targetAuthority");
    case "unit":
      return t("report.targetUnit", { name: units[0] ?? "" });
    case "person":
      return t("report.targetPerson", { name: people[0] ?? "" });
    case "several": {
      const ids = idsOf(target);
      const of = (names: readonly string[], all: number) => (all > names.length ? t("assign.more", { names: names.join(", "), count: all - names.length }) : names.join(", "));
      const parts = [units.length === 0 ? "" : t("assign.unitsNamed", { count: ids.units.length, names: of(units, ids.units.length) }), people.length === 0 ? "" : t("assign.peopleNamed", { count: ids.people.length, names: of(people, ids.people.length) })];
      return parts.filter((part) => part !== "").join("; ");
    }
  }
}
