import { useActionData } from "@remix-run/react";
import type { AddressFault } from "~/core/organisation/address-list";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { FieldError, useFieldState, usePosted } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import type { AssignView } from "./view";

const LONGEST_LIST = 1_000_000;
/** What is wrong with a list that was handed in; `more`: faults that are not shown, `found`: people, `lines`: those that say something. */
export type ListAnswer = { readonly faults: readonly AddressFault[]; readonly more: number; readonly found: number; readonly lines: number };

/** Single people by their addresses, typed, pasted or as a file. */
export function PeopleList({ named }: Pick<AssignView["seen"], "named">) {
  const { t } = useTexts();
  const state = useFieldState("people", "people-hint");
  const typed = usePosted("people")?.[0];
  const list = useActionData<{ readonly list?: ListAnswer }>()?.list;
  const already = named.flatMap(({ target, email }) => (target.kind === "person" && email !== undefined ? [email] : []));
  return (
    <div className="app-stack app-when-chosen">
      <div className={`kern-form-input${state["aria-invalid"] ? " kern-form-input--error" : ""}`}>
        <label className="kern-label" htmlFor="people">{t("assign.who.peopleLabel")}</label>
        <div className="kern-hint" id="people-hint">{t("assign.who.peopleHint")}</div>
        <FieldError field="people" />
        <textarea className="kern-form-input__input" id="people" name="people" rows={5} maxLength={LONGEST_LIST} spellCheck={false} autoComplete="off" defaultValue={typed ?? already.join("\n")} {...state} />
      </div>
      <TextField type="file" name="datei" label={t("assign.who.file")} hint={t("assign.who.fileHint")} accept=".csv,.txt,text/csv,text/plain" />
      {list && list.faults.length > 0 ? <Faults {...list} /> : null}
    </div>
  );
}

/** Which lines name nobody, why, and how to mend them; and the way on without them. */
function Faults({ faults, more, found, lines }: ListAnswer) {
  const { t } = useTexts();
  return (
    <>
      <div className="app-table-scroll" role="region" aria-labelledby="fehlerliste" tabIndex={0}>
        <table className="app-table app-table--blocks">
          <caption id="fehlerliste">{t("assign.list.caption")}</caption>
          <thead><tr>{(["line", "text", "fault"] as const).map((column) => <th key={column} scope="col">{t(`assign.list.${column}`)}</th>)}</tr></thead>
          <tbody>
            {faults.map(({ line, code, text }) => (
              <tr key={line}>
                <th scope="row"><span className="app-only-narrow">{t("assign.list.line")} </span>{line}</th>
                <td data-label={t("assign.list.text")}>{text}</td>
                <td data-label={t("assign.list.fault")}>{t(`assign.list.faults.${code}`)} {t(`assign.list.mends.${code}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more === 0 ? null : <p>{t("assign.list.more", { count: more })}</p>}
      {found === 0 ? null : <div className="app-actions"><SubmitButton look="secondary" name="intent" value="teilweise">{t("assign.list.partial", { count: found, lines })}</SubmitButton></div>}
    </>
  );
}
