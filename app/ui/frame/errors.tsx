import { useActionData } from "@remix-run/react";
import type { Refusal } from "~/core/refusal";
import { useTexts } from "~/i18n/react";

/** What the last post was refused for, if it was. */
export function useProblem(): Refusal | undefined {
  const answer = useActionData<{ problem?: Refusal }>();
  return answer?.problem;
}

/** What the last post had entered in a field; `undefined` without one. */
export function usePosted(field: string): readonly string[] | undefined {
  const posted = useActionData<{ posted?: Readonly<Record<string, readonly string[]>> }>()?.posted;
  return posted && (posted[field] ?? []);
}

/** The sentence of a refusal; a code without one is a type error. */
export function useSentence(): (refusal: Refusal) => string {
  const { t } = useTexts();
  return ({ refused, detail = "" }) => t(`refusal.codes.${refused}`, { detail });
}

/** Names what is to be mended and leads to the field, which an office account has none of. Stands first in `main`. */
export function ErrorSummary({ field }: { readonly field?: string }) {
  const problem = useProblem();
  const sentence = useSentence();
  const { t } = useTexts();
  if (!problem) return null;
  const target = problem.field ?? (problem.refused.startsWith("office-") ? undefined : field);
  return (
    <div className="app-error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="fehler">
      <h2 id="fehler">{t("refusal.summary")}</h2>
      <ul>
        <li>{target === undefined ? sentence(problem) : <a href={`#${target}`}>{sentence(problem)}</a>}</li>
      </ul>
    </div>
  );
}

/** The same words at the field. */
export function FieldError({ field }: { readonly field: string }) {
  const problem = useProblem();
  const sentence = useSentence();
  if (problem?.field !== field) return null;
  return (
    <p className="kern-error" id={`${field}-error`}>
      <span className="kern-icon kern-icon--danger" aria-hidden="true" />
      <span className="kern-body">{sentence(problem)}</span>
    </p>
  );
}

/** Attributes of a field that is to be mended. */
export function useFieldState(field: string, hint?: string): { "aria-invalid"?: true; "aria-describedby"?: string } {
  const problem = useProblem();
  const wrong = problem?.field === field;
  const described = [hint, wrong ? `${field}-error` : undefined].filter((id) => id !== undefined).join(" ");
  return { ...(wrong ? { "aria-invalid": true } : {}), ...(described === "" ? {} : { "aria-describedby": described }) };
}
