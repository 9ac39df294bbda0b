import type { AssignmentTarget } from "~/core/organisation/model";
import type { Translate } from "~/i18n/texts";

export function targetWords(target: AssignmentTarget, name: string | undefined, t: Translate): string {
  switch (target.kind) {
    case "authority":
      return t("report.targetAuthority");
    case "unit":
      return t("report.targetUnit", { name: name ?? "" });
    case "person":
      return t("report.targetPerson", { name: name ?? "" });
  }
}
