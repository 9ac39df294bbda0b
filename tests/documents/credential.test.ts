import { describe, expect, it } from "vitest";
import type { Certificate } from "~/core/certification/model";
import { aCertificate, anIssued, documents } from "./fixtures";

function read(bytes: Uint8Array): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
}

describe("the credential", () => {
  it("says what the certificate says", () => {
    expect(read(documents.credentialJson(aCertificate(), "valid", "de"))).toMatchObject({
      type: ["Credential", "AssessedCertificate"],
      id: "https://gegenueber.example.org/de/nachweis/7F3A-9C21-ABCD-EFGH",
      holder: { name: "Jürgen Größe-Łukasz" },
      issuer: { name: "Stadt Musterstadt, Ausländerbehörde", land: "NW", place: "Musterstadt" },
      achievement: { code: "K3", version: "7f3a9c21", assessment: "passed", extent: { units: 6, minutesPerUnit: 45, nominal: true } },
      issuedOn: "2026-11-23", validFrom: "2026-11-22T23:30:00.000Z", validUntil: "2028-11-22", status: "valid",
    });
  });

  it("names no assessment that was not there", () => {
    const credential = read(documents.credentialJson(aCertificate({ kind: "attendance" }), "revoked", "en"));
    expect(credential).toMatchObject({ status: "revoked", achievement: { assessment: "none" }, type: ["Credential", "AttendanceCertificate"] });
  });

  it("is the same whatever order its record was built in, and has no score and no account", () => {
    const certificate = aCertificate();
    const turned = Object.fromEntries(Object.entries(certificate).reverse()) as Certificate;
    const bytes = documents.credentialJson(certificate, "valid", "de");
    expect(documents.credentialJson(turned, "valid", "de")).toEqual(bytes);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/score|points|attempt|learner-1|authority-1/i);
  });
});

describe("the public check", () => {
  it("says verdict, course, dates and issuer", () => {
    expect(read(documents.verificationJson(anIssued(), "valid"))).toEqual({
      verdict: "valid", code: "7F3A-9C21-ABCD-EFGH", kind: "assessed", demonstration: false,
      course: { code: "K3", title: { de: "Verständigung sichern", en: "Making sure we understand each other" }, version: "7f3a9c21" },
      issuer: { name: "Stadt Musterstadt, Ausländerbehörde", land: "NW", place: "Musterstadt" },
      issuedOn: "2026-11-23", validUntil: "2028-11-22",
    });
  });

  it("never says whose it is, who revoked it, or why", () => {
    const revoked = { at: "2026-12-01T09:00:00.000Z", by: "person-9", reason: "Verwechslung mit Frau Muster" };
    const text = new TextDecoder().decode(documents.verificationJson(anIssued({ revoked }), "revoked"));
    expect(text).toContain('"revokedOn": "2026-12-01"');
    expect(text).not.toMatch(/Jürgen|Łukasz|person-9|Verwechslung|learner-1|certificate-1/);
  });

  it("knows unknown codes", () => {
    expect(read(documents.unknownVerificationJson())).toEqual({ verdict: "unknown" });
  });
});
