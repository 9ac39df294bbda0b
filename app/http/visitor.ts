import type { Viewer } from "./context";
import { cookieGone, cookieWith, readCookie, type CookieName } from "./cookies";
import { isFormToken, makeFormToken } from "./form-token";
import { beginSession, findViewer, type SessionDeps } from "./sessions";

/** The person or browser behind one request: cookies, session, form token. */
export type Visitor = {
  readonly viewer: Viewer | undefined;
  /** A session cookie came along, but its session is over. */
  readonly signedOutMeanwhile: boolean;
  /** `Set-Cookie` headers of the answer; read it when the page is done. */
  cookies(): readonly string[];
  acceptsFormToken(token: string | null): boolean;
  formToken(): string;
  begin(person: string): Promise<void>;
  end(): Promise<void>;
};

/** Reads the cookies of a request. A dead or forged session cookie counts as none and is removed. */
export async function findVisitor(
  deps: SessionDeps,
  facts: { readonly cookie: string | undefined; readonly secure: boolean; readonly secrets: readonly string[] },
): Promise<Visitor> {
  const { secure, secrets } = facts;
  const cookies = new Map<CookieName, string>();
  const token = readCookie(facts.cookie, "session", secure);
  const found = token === undefined || token === "malformed" ? undefined : await findViewer(deps, token);
  const viewer = found === "ended" ? undefined : found;
  if (token !== undefined && !viewer) cookies.set("session", cookieGone("session", secure));
  const visitCookie = readCookie(facts.cookie, "visit", secure);
  let visit = visitCookie === "malformed" ? undefined : visitCookie;
  const bound = (): string | undefined => (viewer && token !== undefined ? `session:${token}` : visit && `visit:${visit}`);

  return {
    viewer,
    signedOutMeanwhile: token !== undefined && !viewer,
    cookies: () => [...cookies.values()],
    acceptsFormToken(given) {
      const visitor = bound();
      return visitor !== undefined && isFormToken(secrets, visitor, given);
    },
    formToken() {
      if (bound() === undefined) {
        visit = deps.newToken();
        cookies.set("visit", cookieWith("visit", visit, secure));
      }
      return makeFormToken(secrets, bound() ?? "");
    },
    async begin(person) {
      if (viewer) await deps.store.sessions.remove(viewer.session);
      cookies.set("session", cookieWith("session", await beginSession(deps, person), secure));
      if (visitCookie !== undefined) cookies.set("visit", cookieGone("visit", secure));
    },
    async end() {
      if (viewer) await deps.store.sessions.remove(viewer.session);
      cookies.set("session", cookieGone("session", secure));
    },
  };
}
