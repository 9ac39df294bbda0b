/** The two cookies: `session` names a signed-in session, `visit` binds form tokens of people who are not signed in. */
export type CookieName = "session" | "visit";

const NAMES = { session: "sid", visit: "visit" } as const;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Only plain http on this machine goes without `Secure`; the prefix keeps sibling hosts from planting a cookie. */
export function cookieName(name: CookieName, secure: boolean): string {
  return secure ? `__Host-${NAMES[name]}` : NAMES[name];
}

/** The cookie's value, `malformed` if it can be none of ours, `undefined` if there is none. */
export function readCookie(header: string | undefined, name: CookieName, secure: boolean): string | "malformed" | undefined {
  const prefix = `${cookieName(name, secure)}=`;
  const values = (header ?? "").split(";").map((part) => part.trim()).filter((part) => part.startsWith(prefix));
  const [only] = values;
  if (only === undefined) return undefined;
  const value = only.slice(prefix.length);
  return values.length === 1 && TOKEN.test(value) ? value : "malformed";
}

/** `Set-Cookie` for a token. The browser forgets it when it closes; the server ends it earlier. */
export function cookieWith(name: CookieName, token: string, secure: boolean): string {
  return `${cookieName(name, secure)}=${token}${attributes(secure)}`;
}

/** `Set-Cookie` that removes the cookie. */
export function cookieGone(name: CookieName, secure: boolean): string {
  return `${cookieName(name, secure)}=${attributes(secure)}; Max-Age=0`;
}

function attributes(secure: boolean): string {
  return `; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
