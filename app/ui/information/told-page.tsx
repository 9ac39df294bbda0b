import { longDay } from "~/core/days";
import type { BarrierState } from "~/core/organisation/barriers";
import type { Day } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { Pagination } from "~/ui/frame/pagination";
import { TextPage } from "./text-page";

export type ToldShown = { readonly number: string; readonly what: string; readonly done: string; readonly state: BarrierState; readonly on: Day };
type Props = { readonly title: string; readonly told: readonly ToldShown[]; readonly total: number; readonly size: number; readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[] };

/** Everything that the authority tells about reported barriers. */
export function ToldPage({ title, told, total, size, pages }: Props) {
  const { t, language } = useTexts();
  return (
    <TextPage title={title} lead={t("service.statement.told.lead")} crumbs={[{ href: `/${language}/barrierefreiheit`, label: t("service.statement.title") }]}>
      {told.length === 0 ? <p>{t("service.statement.told.none")}</p> : <ToldList told={told} />}
      <Pagination label={t("service.statement.told.pages")} pages={pages} size={size} total={total} />
    </TextPage>
  );
}

/** Each with its day, how far it is, and the number that whoever reported it has noted. Authorities write German. */
export function ToldList({ told }: { readonly told: readonly ToldShown[] }) {
  const { t, language } = useTexts();
  const german = language === "de" ? undefined : "de";
  return (
    <ul>
      {told.map(({ number, what, done, state, on }) => (
        <li key={number}>
          <time dateTime={on}>{longDay(on, language)}</time>, {t(`service.statement.told.states.${state}`)}: <span lang={german}>{what}</span> <strong>{t(`service.statement.told.done.${state}`)}</strong> <span lang={german}>{done}</span> {t("service.statement.told.number", { number })}
        </li>
      ))}
    </ul>
  );
}
