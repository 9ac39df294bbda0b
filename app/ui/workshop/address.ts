import type { Language } from "~/core/words";
import { useTexts } from "~/i18n/react";

export type DraftKind = "scenario" | "course";
type Crumb = { readonly href: string; readonly label: string };

/** Address of a scene or a course in the workshop. */
export function draftAddress(language: Language, kind: DraftKind, id: string): string {
  return `/${language}/werkstatt/${kind === "course" ? "kurse" : "entwuerfe"}/${id}`;
}

/** The same, and the way to it; `name`: for pages below it. */
export function useDraft(kind: DraftKind, id: string, name?: string): { readonly base: string; readonly crumbs: readonly Crumb[] } {
  const { t, language } = useTexts();
  const base = draftAddress(language, kind, id);
  return { base, crumbs: [{ href: `/${language}/werkstatt`, label: t("workshop.title") }, ...(name === undefined ? [] : [{ href: base, label: name }])] };
}
