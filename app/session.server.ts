import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import type { RequestFacts, Viewer } from "./http/context";

export type { RequestFacts, Viewer } from "./http/context";

/** What loaders and actions are called with, as far as this file needs it. */
type Asked = Pick<LoaderFunctionArgs, "request"> & { readonly context: Pick<RequestFacts, "viewer"> };

/** Who is asking. Somebody who is not signed in is sent to the sign-in page and comes back afterwards. */
export function requireViewer({ request, context }: Asked): Viewer {
  if (context.viewer) return context.viewer;
  const { pathname, search } = new URL(request.url);
  const language = pathname.startsWith("/en") ? "en" : "de";
  const next = request.method === "GET" ? `${pathname}${search}` : pathname;
  throw redirect(`/${language}/anmelden?next=${encodeURIComponent(next)}`, 303);
}

/** Signs in: a new session with a new cookie. */
export async function signIn(context: Pick<RequestFacts, "session">, person: string): Promise<void> {
  await context.session.begin(person);
}

/** Signs out: the session is gone on the server, the cookie in the browser. */
export async function signOut(context: Pick<RequestFacts, "session">): Promise<void> {
  await context.session.end();
}

/** Where to go after signing in: an own page, else the given one. Never another host, whatever was typed. */
export function safeNext(next: string | null | undefined, otherwise: string): string {
  if (!next || next.length > 2000 || !/^\/(?:de|en)(?:[/?#]|$)/.test(next) || hasControlOrBackslash(next)) return otherwise;
  const base = "http://own.invalid";
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  return url?.origin === base && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}` : otherwise;
}

function hasControlOrBackslash(text: string): boolean {
  return [...text].some((character) => character === "\\" || character <= " " || character === "\u007f");
}
