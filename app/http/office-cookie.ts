import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { OfficeAttempt } from "../core/organisation/office";

/** Ten minutes, as long as an attempt lasts; what is inside says so as well. */
const LASTS = 600;
const [NONCE, TAG] = [12, 16];
/** Browsers keep no longer ones. */
const LONGEST = 4_000;

/**
 * What a browser keeps while somebody is at the provider: sealed with a session secret, so that nobody reads or makes one.
 * The newest secret seals, all of them open.
 */
export function officeCookie(secrets: readonly string[], attempt: OfficeAttempt, secure: boolean): string {
  const [newest] = secrets;
  if (newest === undefined) throw new Error("sealing needs a secret");
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyOf(newest), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(attempt), "utf8"), cipher.final()]);
  return cookie(Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64url"), LASTS, secure);
}

/** `Set-Cookie` that removes it. */
export function officeCookieGone(secure: boolean): string {
  return cookie("", 0, secure);
}

/** The attempt of this browser. Two cookies of the name, or one that is none of ours, count as none. */
export function attemptIn(header: string | undefined, secrets: readonly string[], secure: boolean): OfficeAttempt | undefined {
  const prefix = `${nameOf(secure)}=`;
  const values = (header ?? "").split(";").map((part) => part.trim()).filter((part) => part.startsWith(prefix));
  const value = values.length === 1 ? (values[0] ?? "").slice(prefix.length) : "";
  const bytes = Buffer.from(value.length > LONGEST ? "" : value, "base64url");
  if (bytes.length <= NONCE + TAG) return undefined;
  for (const secret of secrets) {
    const text = opened(bytes, secret);
    if (text !== undefined) return JSON.parse(text) as OfficeAttempt;
  }
  return undefined;
}

function opened(bytes: Buffer, secret: string): string | undefined {
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(secret), bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(-TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

/** A key of its own: what signs form tokens opens nothing. */
function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "office-attempt", 32));
}

function cookie(value: string, seconds: number, secure: boolean): string {
  return `${nameOf(secure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? "; Secure" : ""}`;
}

function nameOf(secure: boolean): string {
  return secure ? "__Host-office" : "office";
}
