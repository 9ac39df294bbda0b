import type { Role } from "~/core/organisation/model";
import { REFUSALS, type RefusalCode } from "~/core/refusal";
import type { TextKey, Translate } from "~/i18n/texts";

/** Refusals whose pages have a name of their own. */
const TITLES: Partial<Record<RefusalCode, TextKey>> = {
  "course-unpublished": "refusal.unpublishedTitle",
  "course-withdrawn": "refusal.withdrawnTitle",
  "disk-full": "refusal.notSavedTitle",
  "not-saved": "refusal.notSavedTitle",
  "store-unreachable": "refusal.unreachableTitle",
};

/** What a page of an error is called, in its heading and in the window's title, and what it says. */
export function errorWords(t: Translate, status: number, details: unknown, path: string): { readonly title: string; readonly text: string } {
  const refused = codeIn(details);
  const roles = rolesIn(details);
  const own = refused && TITLES[refused];
  if (refused && own) return { title: t(own), text: t(`refusal.codes.${refused}`) };
  if (status === 404) return { title: t("refusal.notFoundTitle"), text: t("refusal.notFoundText", { path }) };
  if (roles.length > 0) {
    const names = roles.map((role) => t(`refusal.roles.${role}`)).join(", ");
    return { title: t("refusal.forbiddenTitle"), text: t("refusal.forbiddenText", { roles: names }) };
  }
  if (refused) return { title: t("refusal.title"), text: t(`refusal.codes.${refused}`) };
  return { title: t("refusal.failedTitle"), text: t("refusal.failedText") };
}

function codeIn(details: unknown): RefusalCode | undefined {
  if (typeof details !== "object" || details === null || !("refused" in details)) return undefined;
  return REFUSALS.find((code) => code === details.refused);
}

function rolesIn(details: unknown): readonly Role[] {
  if (typeof details !== "object" || details === null || !("roles" in details) || !Array.isArray(details.roles)) return [];
  return details.roles as readonly Role[];
}
