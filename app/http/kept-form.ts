import type { Form } from "./body";

/** A form that was not accepted, so that what was typed can be sent again: fields in their order, and a token where there is somebody to give it to. */
export type KeptForm = { readonly address: string; readonly fields: readonly (readonly [name: string, value: string])[]; readonly token?: string };

/** Never shown again, whatever they hold. */
const KEPT_BACK = /csrf|pass|token/iu;
/** Less than this is typed again sooner than it is found again. Characters. */
const WORTH_KEEPING = 40;

/** The form, if somebody has written something longer in it. */
export function keptForm({ fields }: Form, { pathname, search }: URL, token: string | undefined): KeptForm | undefined {
  const kept = [...fields].filter(([name]) => !KEPT_BACK.test(name));
  if (!kept.some(([, value]) => value.length > WORTH_KEEPING)) return undefined;
  return { address: `${pathname}${search}`, fields: kept, ...(token === undefined ? {} : { token }) };
}
