import { USUAL_DISPLAY, readDisplay, writeDisplay, type Display } from "../core/display";

const NAME = "display";
const ONE_YEAR = 31_536_000;

/** How this browser wants scenes shown. Two cookies of the name, or one that is none of ours, count as none. */
export function displayIn(header: string | undefined, secure: boolean): Display {
  const prefix = `${nameOf(secure)}=`;
  const values = (header ?? "").split(";").map((part) => part.trim()).filter((part) => part.startsWith(prefix));
  return values.length === 1 ? readDisplay(values[0]?.slice(prefix.length)) : USUAL_DISPLAY;
}

/** `Set-Cookie` that keeps it for a year. */
export function displayCookie(display: Display, secure: boolean): string {
  return `${nameOf(secure)}=${writeDisplay(display)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${ONE_YEAR}${secure ? "; Secure" : ""}`;
}

function nameOf(secure: boolean): string {
  return secure ? `__Host-${NAME}` : NAME;
}
