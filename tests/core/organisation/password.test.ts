import { describe, expect, test } from "vitest";
import { normalPassword, passwordProblem } from "~/core/organisation/password";

const ABOUT = ["Jürgen Größe", "juergen.groesse@musterstadt.example"];
const refused = (password: string): string | undefined => passwordProblem(password, ABOUT)?.refused;

describe("refused", () => {
  test.each([
    ["password-too-short", "kurz"],
    ["password-too-short", "elf Zeichen"],
    ["password-too-short", "🔒🔒🔒🔒🔒🔒"],
    ["password-too-long", "ab cd ef gh ".repeat(11)],
    ["password-too-common", "aaaaaaaaaaaaaa"],
    ["password-too-common", "abababababab"],
    ["password-too-common", "Passwort2026!"],
    ["password-too-common", "passwortpasswort"],
    ["password-too-common", "123456789012"],
    ["password-too-common", "qwertzuiopasdf"],
    ["password-too-common", "Ausländerbehörde1"],
    ["password-too-common", "Willkommen2026!!"],
    ["password-too-common", "JuergenGroesse1!"],
    ["password-too-common", "Musterstadt123"],
    ["password-too-common", "gegenüber-gegenüber"],
  ])("%s: %s", (code, password) => {
    expect(refused(password)).toBe(code);
  });
});

describe("accepted", () => {
  test.each(["willkommen-im-demo", "korrekt pferd batterie heftklammer", "Zwölf Zeichen", "kV9#xq2!mRt7", "الباب مفتوح دائما", "Passwort für den grünen Esel", "日本語のパスワードは長い"])("%s", (password) => {
    expect(refused(password)).toBeUndefined();
  });
});

test("composed and decomposed letters are the same password", () => {
  expect(normalPassword("Schlüssel")).toBe(normalPassword("Schlu\u0308ssel"));
});

test("length counts characters after composing", () => {
  expect(refused("u\u0308".repeat(6) + "abcde")).toBe("password-too-short");
});
