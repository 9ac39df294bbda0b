import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * Form tokens. What a token proves is that its page was drawn for this visitor: it is an HMAC of the visitor's own
 * cookie value. Each page carries it under a fresh mask, so a compressed page never shows the same bytes twice.
 */
const LENGTH = 32;

/** A fresh masked token for the visitor with this cookie value. The newest secret signs. */
export function makeFormToken(secrets: readonly string[], visitor: string): string {
  const [newest] = secrets;
  if (newest === undefined) throw new Error("form tokens need a secret");
  const mask = randomBytes(LENGTH);
  return Buffer.concat([mask, xor(mask, proof(newest, visitor))]).toString("base64url");
}

/** True if the token was made for this visitor under one of the secrets. Compares in constant time. */
export function isFormToken(secrets: readonly string[], visitor: string, token: string | null): boolean {
  if (token === null || token.length > 128) return false;
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 2 * LENGTH) return false;
  const shown = xor(bytes.subarray(0, LENGTH), bytes.subarray(LENGTH));
  return secrets.some((secret) => timingSafeEqual(shown, proof(secret, visitor)));
}

function proof(secret: string, visitor: string): Buffer {
  return createHmac("sha256", secret).update(`form-token:${visitor}`).digest();
}

function xor(left: Buffer, right: Buffer): Buffer {
  return Buffer.from(left.map((byte, index) => byte ^ (right[index] ?? 0)));
}
