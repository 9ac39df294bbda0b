import { describe, expect, test } from "vitest";
import { stateOn } from "~/core/certification/model";
import { aCertificate } from "../../documents/fixtures";

const AT = "2026-11-22T12:00:00.000Z";
const revoked = { at: AT, by: "hr", reason: "Grund" };
const superseded = { at: AT, by: "c2" };
const certificate = aCertificate({ validUntil: "2026-11-22" });

describe("the state on a day", () => {
  test.each([
    ["2026-11-21", "valid"],
    ["2026-11-22", "valid"],
    ["2026-11-23", "expired"],
    ["2030-01-01", "expired"],
  ] as const)("valid until the 22nd is, on %s, %s", (today, state) => {
    expect(stateOn({ certificate }, today)).toBe(state);
  });

  test("without an end it never expires", () => {
    const { validUntil: _validUntil, ...endless } = certificate;
    expect(stateOn({ certificate: endless }, "2999-12-31")).toBe("valid");
  });

  test.each([
    [{ revoked, superseded }, "2030-01-01", "revoked"],
    [{ revoked }, "2026-11-01", "revoked"],
    [{ superseded }, "2030-01-01", "superseded"],
    [{ superseded }, "2026-11-01", "superseded"],
    [{}, "2030-01-01", "expired"],
  ] as const)("%j on %s: revoked beats superseded beats expired", (became, today, state) => {
    expect(stateOn({ certificate, ...became }, today)).toBe(state);
  });
});
