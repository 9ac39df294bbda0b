import { clockTime } from "~/core/days";
import type { ToldFact } from "~/core/progress/told-facts";
import { useTexts } from "~/i18n/react";
import { statementWords, stepWords } from "~/ui/self-check/words";
import { givenTitle } from "~/ui/toolbox/card";
import { Quoted, ShownText } from "~/ui/scene/shown-text";

/** These say that something was completed: HR sees what follows from them. That a course was begun it never sees. */
const SEEN_BY_HR: ReadonlySet<ToldFact["type"]> = new Set(["completed", "certificate-issued", "certificate-superseded", "certificate-revoked"]);

/** When, what, where it belongs, and what was chosen or written. */
export function FactLine({ fact, timeZone }: { readonly fact: ToldFact; readonly timeZone: string }) {
  const { t, language } = useTexts();
  const { at, of, what, words, right, card, statement } = fact;
  const given = card === undefined ? "" : givenTitle(t, language, card);
  return (
    <>
      <span className="app-muted">{clockTime(at, timeZone, language)}</span> <strong>{useLabel(fact)}</strong>
      {what ? <>: <Quoted shown={what} /></> : null}
      {given === "" ? null : <>: <Quoted shown={{ text: given, language }} /></>}
      {statement ? <>: <Quoted shown={{ text: statementWords(t, statement.id), language }} /> {stepWords(t, statement.step)}</> : null}
      {of ? <> <span className="app-muted">(<ShownText shown={of} />)</span></> : null}
      {words.length === 0 ? null : <>: {words.map((one, index) => <span key={index}>{index === 0 ? null : " · "}<Quoted shown={one} /></span>)}</>}
      {right === undefined ? null : <>. {t(right ? "ownData.right" : "ownData.notYet")}</>}
      {SEEN_BY_HR.has(fact.type) ? <>. {t("ownData.seenByHr")}</> : null}
    </>
  );
}

/** A note without words is one that was emptied. */
function useLabel({ type, words, count = 0 }: ToldFact): string {
  const { t } = useTexts();
  return t(type === "note-written" && words.length === 0 ? "ownData.noteRemoved" : `ownData.facts.${type}`, { count });
}
