import { asOne, MOST_NAMES } from "~/core/organisation/target";
import { useShown, useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { weekday } from "~/ui/course/due";
import { targetWords } from "./target-words";
import type { AssignView } from "./view";

type Row = { readonly name: string; readonly value: string; readonly step: "kurs" | "wer" | "frist" | "nachricht" };

/** Everything once more in words, each with the way to change it. */
export function CheckStep({ base, plan, seen, query, changing }: AssignView) {
  const { t, language } = useTexts();
  const shown = useShown();
  const { due } = seen;
  const rows: readonly Row[] = [
    { name: t("assign.check.course"), value: seen.course ? shown(seen.course).text : "", step: "kurs" },
    { name: t("assign.check.who"), value: whoWords(plan, seen, t), step: "wer" },
    { name: t("assign.check.due"), value: due ? weekday(due.day, due.today, language) : t("assign.check.none"), step: "frist" },
    { name: t("assign.check.kind"), value: t(plan.mandatory ? "assign.check.mandatory" : "assign.check.voluntary"), step: "frist" },
    { name: t("assign.check.message"), value: plan.message === "" ? t("assign.check.noMessage") : plan.message, step: "nachricht" },
  ];
  return (
    <>
      <dl className="app-facts app-facts--change">
        {rows.map(({ name, value, step }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value} <a className="app-link" href={`${base}/neu/${step}${changing}`}><span aria-hidden="true">{t("assign.check.change")}</span><span className="app-hidden">{t("assign.check.changeWhat", { what: name })}</span></a></dd>
          </div>
        ))}
      </dl>
      <p>{t("assign.check.people", { count: seen.people })} {seen.alreadyDone === 0 ? null : t("assign.check.already", { count: seen.alreadyDone })}</p>
      {seen.again === undefined ? null : <p>{t("assign.check.again", { count: seen.again })}</p>}
      {due?.workday === undefined ? null : (
        <p className="app-note">{t("assign.check.dayOff")} <a className="app-link" href={moved(base, query, due.workday)}>{t("assign.check.move", { day: weekday(due.workday, due.today, language) })}</a></p>
      )}
      {due !== undefined && due.day < due.today ? <p className="app-note">{t("assign.check.past")}</p> : null}
      {seen.assigned ? <p className="app-note">{t("assign.check.same")}</p> : null}
    </>
  );
}

function whoWords({ targets }: AssignView["plan"], { named }: AssignView["seen"], t: Translate): string {
  const target = asOne(targets);
  const names = (kind: "unit" | "person") => named.flatMap((one) => (one.target.kind === kind && one.name !== undefined ? [one.name] : [])).slice(0, MOST_NAMES);
  return target === undefined ? "" : targetWords(target, { units: names("unit"), people: names("person") }, t);
}

function moved(base: string, query: string, day: string): string {
  const next = new URLSearchParams(query);
  next.set("frist", day);
  return `${base}/neu/pruefen?${next.toString()}`;
}
