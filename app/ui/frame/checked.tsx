import { useActionData } from "@remix-run/react";

/** True when a form was checked and nothing was wrong: the page shows what it would do, and asks once more. */
export function useChecked(): boolean {
  return useActionData<{ readonly checked?: true }>()?.checked === true;
}

/** What the last post said, sent along with the next one. */
export function Posted({ fields }: { readonly fields: readonly string[] }) {
  const posted = useActionData<{ readonly posted?: Readonly<Record<string, readonly string[]>> }>()?.posted ?? {};
  return <>{fields.flatMap((field) => (posted[field] ?? []).map((value, index) => <input key={`${field} ${index}`} type="hidden" name={field} value={value} />))}</>;
}
