import { describe, expect, test } from "vitest";
import type { OfficeAttempt } from "~/core/organisation/office";
import { attemptIn, officeCookie, officeCookieGone } from "~/http/office-cookie";

const [NEW, OLD] = ["a-new-secret-of-the-tests-0123456789", "an-old-secret-of-the-tests-0123456789"];
const ATTEMPT: OfficeAttempt = { state: "s".repeat(43), nonce: "n".repeat(43), verifier: "v".repeat(43), redirect: "https://lernen.example/de/anmelden/dienstkonto/antwort", purpose: { kind: "link", token: "größe" }, until: "2026-11-23T08:10:00.000Z" };
const valueOf = (cookie: string) => cookie.split(";")[0] ?? "";

describe("what a browser keeps while somebody is at the provider", () => {
  test("is for the server only, for ten minutes, and tells nobody anything", () => {
    const cookie = officeCookie([NEW, OLD], ATTEMPT, true);
    expect(cookie).toMatch(/^__Host-office=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/u);
    expect(Buffer.from(valueOf(cookie).split("=")[1] ?? "", "base64url").toString("latin1")).not.toContain(ATTEMPT.state);
    expect(officeCookie([NEW], ATTEMPT, true)).not.toBe(officeCookie([NEW], ATTEMPT, true));
    expect(officeCookie([NEW], ATTEMPT, false)).toMatch(/^office=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/u);
    expect(officeCookieGone(true)).toBe("__Host-office=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure");
  });

  test("comes back as it was, also after a new secret was put first", () => {
    const kept = valueOf(officeCookie([OLD], ATTEMPT, true));
    expect(attemptIn(`a=b; ${kept}; c=d`, [NEW, OLD], true)).toEqual(ATTEMPT);
  });

  test("fits into a cookie with the longest address to go to", () => {
    const kept = valueOf(officeCookie([NEW], { ...ATTEMPT, purpose: { kind: "sign-in", next: `/de/${"x".repeat(1996)}` } }, true));
    expect(kept.length).toBeLessThan(4_000);
    expect(attemptIn(kept, [NEW], true)?.purpose).toMatchObject({ kind: "sign-in" });
  });

  test("counts as none when it was changed, cut, made by others, or is there twice", () => {
    const kept = valueOf(officeCookie([NEW], ATTEMPT, true));
    const last = kept.at(-5) === "A" ? "B" : "A";
    for (const header of [undefined, "", "__Host-office=", "__Host-office=abc", kept.slice(0, -4), `${kept.slice(0, -5)}${last}${kept.slice(-4)}`, `${kept}; ${kept}`, `${kept}${"A".repeat(5_000)}`, kept.replace("__Host-", "")]) {
      expect(attemptIn(header, [NEW], true)).toBeUndefined();
    }
    expect(attemptIn(kept, [OLD], true)).toBeUndefined();
    expect(attemptIn(kept, [], true)).toBeUndefined();
    expect(() => officeCookie([], ATTEMPT, true)).toThrow();
  });
});
