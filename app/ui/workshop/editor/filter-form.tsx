import type { Option } from "~/core/workshop/field";
import { useTexts } from "~/i18n/react";
import { Choice } from "~/ui/frame/choice";
import { SubmitButton } from "~/ui/frame/button";
import { FILTERS, type Filter } from "./view";
import { usePlace } from "./address";

/** Which scenes are shown; what is chosen stands in the address. */
export function FilterForm({ filter, cast }: { readonly filter: Filter; readonly cast: readonly Option[] }) {
  const { t } = useTexts();
  const { base } = usePlace();
  return (
    <form className="app-filter" method="get" action={base}>
      <Choice name="filter" label={t("editor.filter")} chosen={filter.show} options={FILTERS.map((value) => ({ value, label: t(`editor.filters.${value}`) }))} />
      <Choice name="figur" label={t("editor.figure")} all={t("editor.anyone")} chosen={filter.figure} options={cast.map(({ value, label }) => ({ value, label: label ?? value }))} />
      <SubmitButton look="secondary">{t("editor.apply")}</SubmitButton>
    </form>
  );
}
