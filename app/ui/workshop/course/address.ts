import { useTexts } from "~/i18n/react";

type Crumb = { readonly href: string; readonly label: string };

/** Address of a course in the workshop, and the way to it. */
export function useCourse(id: string, name?: string): { readonly base: string; readonly crumbs: readonly Crumb[] } {
  const { t, language } = useTexts();
  const base = `/${language}/werkstatt/kurse/${id}`;
  return { base, crumbs: [{ href: `/${language}/werkstatt`, label: t("workshop.title") }, ...(name === undefined ? [] : [{ href: base, label: name }])] };
}
