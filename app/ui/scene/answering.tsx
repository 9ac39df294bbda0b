import type { ReactNode } from "react";
import type { Moment } from "~/core/scenario/moment";
import { useTexts } from "~/i18n/react";
import { Csrf } from "~/ui/frame/csrf";
import type { Marks } from "./chosen-mark";
import { ShownText } from "./shown-text";

/** What every way of answering a moment is handed. `returned`: the focus arrives at the question. */
export type Answering = {
  readonly moment: Moment;
  readonly action: string;
  readonly turn: number;
  readonly marks: Marks;
  readonly returned: boolean;
  readonly digits: boolean;
};

/** The form of a moment that is answered with one button. */
export function ButtonForm({ answering, question, count, children }: { readonly answering: Answering; readonly question: string; readonly count: number; readonly children: ReactNode }) {
  return (
    <form method="post" action={answering.action} aria-labelledby="frage">
      <Csrf />
      <input type="hidden" name="turn" value={answering.turn} />
      <div className="app-answers">
        <p className="app-answers__question" id="frage" {...arrival(answering)}><Asked answering={answering} otherwise={question} /></p>
        {children}
        <KeyHint count={count} digits={answering.digits} />
      </div>
    </form>
  );
}

/** Attributes of the question where somebody comes back to a moment she has read. */
export function arrival({ returned }: Pick<Answering, "returned">): { tabIndex?: -1; autoFocus?: true } {
  return returned ? { tabIndex: -1, autoFocus: true } : {};
}

export function Asked({ answering: { moment }, otherwise }: { readonly answering: Answering; readonly otherwise: string }) {
  return moment.question ? <ShownText shown={moment.question} /> : <>{otherwise}</>;
}

function KeyHint({ count, digits }: { readonly count: number; readonly digits: boolean }) {
  const { t } = useTexts();
  const text = digits && count > 1 ? t("scene.hint", { count: Math.min(9, count) }) : t("scene.hintOne");
  return <p className="app-answers__hint">{text}</p>;
}
