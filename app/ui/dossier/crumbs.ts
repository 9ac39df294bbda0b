import type { Texts } from "~/i18n/react";

/** The way to a page about one person. */
export function personCrumbs({ t, language }: Texts, { person, name }: { readonly person: string; readonly name: string }) {
  return [{ href: `/${language}/personal/bericht`, label: t("report.title") }, { href: `/${language}/personal/personen/${person}`, label: name }];
}
