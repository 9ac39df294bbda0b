import { useTexts } from "~/i18n/react";
import { FieldError, useFieldState, usePosted } from "~/ui/frame/errors";

type Props = { readonly label: string; readonly hint?: string; readonly lang: "de" | "en"; readonly text: string; readonly live?: true; /** The line at which a script opens it, 0 for none. */ readonly line?: number };

/**
 * An ordinary text field with the numbers of its lines beside it. They are drawn from the same text behind the field, so
 * that a wrapped line pushes the next number down; the script of the page follows what is typed.
 */
export function SourceField({ label, hint, lang, text, live, line = 0 }: Props) {
  const posted = usePosted("text")?.[0];
  const state = useFieldState("text", hint === undefined ? undefined : "text-hint");
  const shown = (posted ?? text).replace(/\r\n?/gu, "\n");
  return (
    <div className={`kern-form-input app-wide-field${state["aria-invalid"] ? " kern-form-input--error" : ""}`}>
      <label className="kern-label" htmlFor="text">{label}</label>
      {hint === undefined ? null : <div className="kern-hint" id="text-hint">{hint}</div>}
      <FieldError field="text" />
      <div className="app-numbered">
        <div className="app-numbered__lines" aria-hidden="true" data-lines="">
          {shown.split("\n").map((words, place) => <div key={place}><span>{words === "" ? " " : words}</span></div>)}
        </div>
        <textarea className="app-numbered__field" id="text" name="text" lang={lang} spellCheck={live ? undefined : false} defaultValue={shown} data-source="" data-line-asked={line > 0 ? line : undefined} {...state} />
      </div>
    </div>
  );
}

/** Links from a line of the check to the text below: where it stands, in words. */
export function LineNote({ text, line }: { readonly text: string; readonly line: number }) {
  const { t } = useTexts();
  const lines = text.split("\n");
  if (line < 1) return null;
  return (
    <p className="app-note" id="zeile" tabIndex={-1}>
      {line > lines.length ? t("workshop.text.noLine", { count: lines.length }) : <>{t("workshop.line", { line })}: <code>{lines[line - 1]}</code></>}
    </p>
  );
}
