import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { isRefusal, type Refusal } from "~/core/refusal";
import type { Role } from "~/core/organisation/model";
import type { Language } from "~/core/words";
import { textsIn } from "~/i18n/texts";
import { requireViewer, type Viewer } from "~/session.server";
import type { Deps } from "~/usecases/deps";
import { statusOf } from "./status";

export type PageArgs = LoaderFunctionArgs | ActionFunctionArgs;

/** What every loader and action starts from. */
export type Asked = {
  readonly language: Language;
  readonly t: ReturnType<typeof textsIn>;
  readonly deps: Deps;
  readonly url: URL;
  readonly form: URLSearchParams;
};

/** Reads language, texts and dependencies. An unknown language is an unknown page. */
export function ask({ params, request, context }: PageArgs): Asked {
  const language = params["lang"];
  if (language !== "de" && language !== "en") throw missing();
  return { language, t: textsIn(language), deps: context.deps, url: new URL(request.url), form: context.form };
}

/** The same for somebody who is signed in; others are sent to the sign-in page and come back. */
export function askViewer(args: PageArgs): Asked & { readonly viewer: Viewer } {
  const asked = ask(args);
  return { ...asked, viewer: requireViewer(args) };
}

/** The same for somebody who holds a role; others learn which roles the page is for. */
export function askRole(args: PageArgs, ...roles: readonly Role[]): Asked & { readonly viewer: Viewer } {
  const asked = askViewer(args);
  if (roles.some((role) => asked.viewer.roles.includes(role))) return asked;
  throw data({ refused: "not-permitted", roles }, { status: 403 });
}

/** The value, or the page that says why there is none. */
export function orRefuse<Value>(value: Value | Refusal): Value {
  if (!isRefusal(value)) return value;
  throw data({ refused: value.refused }, { status: statusOf(value.refused) });
}

/** Fields that are never sent back. */
const KEPT_BACK = new Set(["csrf", "password"]);

/** A form to mend: the page is shown again with its error summary and what was entered. Anything graver becomes a page of its own. */
export function mend(refusal: Refusal, form?: URLSearchParams) {
  const status = statusOf(refusal.refused);
  if (status === 404 || status === 403) throw data({ refused: refusal.refused }, { status });
  return data({ problem: refusal, ...(form ? { posted: postedOf(form) } : {}) }, { status });
}

/** A form that was checked: nothing is done yet, the page says what would be. */
export function checkedForm(form: URLSearchParams) {
  return data({ checked: true as const, posted: postedOf(form) });
}

/** The form as it was, to go on writing. */
export function reopened(form: URLSearchParams) {
  return data({ posted: postedOf(form) });
}

function postedOf(form: URLSearchParams): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...new Set(form.keys())].filter((name) => !KEPT_BACK.has(name)).map((name) => [name, form.getAll(name)]));
}

export function missing() {
  return data({ refused: "not-found" }, { status: 404 });
}

/** A parameter of the address; the route's pattern promises that it is there. */
export function param({ params }: PageArgs, name: string): string {
  const value = params[name];
  if (value === undefined) throw missing();
  return value;
}

/** A parameter that counts from 1; anything else is an unknown page. */
export function countParam(args: PageArgs, name: string): number {
  const text = param(args, name);
  if (!/^[1-9]\d{0,4}$/u.test(text)) throw missing();
  return Number(text);
}
