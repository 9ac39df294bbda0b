import { useTexts } from "~/i18n/react";

/** Longest search of the catalogue, in characters. */
export const LONGEST_SEARCH = 100;

/** What is typed to find something in the catalogue: there, and where a page does not exist. */
export function SearchField({ q }: { readonly q: string }) {
  const { t } = useTexts();
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor="q">{t("course.filter.search")}</label>
      <input className="kern-form-input__input" id="q" name="q" type="search" maxLength={LONGEST_SEARCH} defaultValue={q} />
    </div>
  );
}
