import { describe, expect, test } from "vitest";
import type { Certificate, IssuedCertificate } from "~/core/certification/model";
import { stateOn } from "~/core/certification/model";
import { certificateSheet } from "~/documents/certificate/sheet";
import { publicCertificate } from "~/routes/answering/public-certificate";
import { CertificatePage } from "~/ui/certificate/certificate-page";
import { CheckPage } from "~/ui/certificate/check-page";
import { CertificateListPage } from "~/ui/certificate/list-page";
import { UnknownPage } from "~/ui/certificate/unknown-page";
import { VerdictPage } from "~/ui/certificate/verdict-page";
import { aCertificate, anIssued } from "../../documents/fixtures";
import { heard, named, rendered, violations } from "../scene/rendered";

const TODAY = "2026-11-23";
const AT = "2026-11-22T12:00:00.000Z";
const verdictPage = (became: Partial<IssuedCertificate> = {}) => {
  const issued = anIssued(became);
  return <VerdictPage certificate={publicCertificate({ issued, state: stateOn(issued, TODAY) })} />;
};
const ownPage = (changes: Partial<Certificate> = {}, became: Parameters<typeof CertificatePage>[0]["became"] = { state: "valid" }, language: "de" | "en" = "de") => {
  const certificate = aCertificate(changes);
  return <CertificatePage id={certificate.id} code={certificate.code} sheet={certificateSheet(certificate, language, became.state)} became={became} />;
};
const LISTED = { id: "c1", code: "7F3A9C21ABCDEFGH", kind: "assessed", course: { de: "Klar sprechen" }, issuedOn: "2026-11-22" } as const;

describe("the verdict is the first line", () => {
  test.each([
    [{}, "Gültig", "valid"],
    [{ superseded: { at: AT, by: "c2" } }, "Ersetzt am 22. November 2026", "superseded"],
    [{ revoked: { at: AT, by: "hr", reason: "Grund" } }, "Widerrufen am 22. November 2026", "revoked"],
    [{ certificate: aCertificate({ validUntil: "2026-11-21" }) }, "Abgelaufen am 21. November 2026", "expired"],
  ] as const)("%j", async (became, verdict, shape) => {
    const page = rendered(verdictPage(became));
    expect(named(page.document, "h1")).toEqual([verdict]);
    expect(heard(page.document.querySelector("main") ?? page.document.body).startsWith(verdict)).toBe(true);
    expect(page.document.querySelector(`.app-verdict--${shape} h1`)).not.toBeNull();
    expect(await violations(page)).toEqual([]);
  });

  test("only a valid one is called valid", () => {
    for (const became of [{ superseded: { at: AT, by: "c2" } }, { revoked: { at: AT, by: "hr", reason: "Grund" } }]) {
      expect(heard(rendered(verdictPage(became)).document.querySelector(".app-verdict") ?? new Document().createElement("p"))).not.toMatch(/gültig|es gilt\./i);
    }
  });

  test("unknown shows the form again, filled", async () => {
    const page = rendered(<UnknownPage typed="7k3m" />);
    expect(named(page.document, "h1")).toEqual(["Unbekannt"]);
    expect(page.document.querySelector("input[name=code]")?.getAttribute("value")).toBe("7k3m");
    expect(await violations(page)).toEqual([]);
  });
});

describe("the verification page", () => {
  test("shows course, version, dates, issuer and pattern, but no part of the name", () => {
    const page = rendered(verdictPage());
    const words = heard(page.document.body);
    for (const said of ["Verständigung sichern", "K3, Fassung 7f3a9c21", "6 Unterrichtseinheiten", "3. November 2026 bis 22. November 2026", "Stadt Musterstadt, Ausländerbehörde", "22. November 2028 (einschließlich)", "7F3A-9C21-ABCD-EFGH", "Rosette mit"]) expect(words).toContain(said);
    for (const part of ["Jürgen", "Größe", "Łukasz", "learner-1"]) expect(page.html).not.toContain(part);
  });

  test("a demonstration says that it proves nothing", () => {
    expect(heard(rendered(verdictPage({ certificate: aCertificate({ demonstration: true }) })).document.body)).toContain("Dieses Dokument beweist nichts.");
  });

  test("German words on the English page are marked as such", () => {
    const page = rendered(verdictPage({ certificate: aCertificate({ course: { ...aCertificate().course, title: { de: "Nur deutsch" } } }) }), { language: "en" });
    expect(named(page.document, "dd[lang=de]")).toEqual(["Nur deutsch", "Stadt Musterstadt, Ausländerbehörde"]);
    expect(named(page.document, "h1")).toEqual(["Valid"]);
  });

  test.each([["same", "Dieser Name steht auf dem Zertifikat."], ["different", "Dieser Name steht nicht auf dem Zertifikat."]] as const)("a name is %s", async (answer, sentence) => {
    const issued = anIssued();
    const page = rendered(<VerdictPage certificate={publicCertificate({ issued, state: "valid" })} answer={answer} />);
    expect(heard(page.document.querySelector("[role=status]") ?? page.document.body)).toContain(sentence);
    expect(await violations(page)).toEqual([]);
  });

  test("too many tries are said at the field and in the summary", async () => {
    const page = rendered(verdictPage(), { problem: { refused: "too-many-tries", field: "name" } });
    expect(page.document.querySelector(".app-error-summary a[href='#name']")?.textContent).toMatch(/Zu viele Versuche/);
    expect(page.document.querySelector("#name")?.getAttribute("aria-describedby")).toContain("name-error");
    expect(await violations(page)).toEqual([]);
  });
});

test("a mistyped number is answered with what is expected, at the field and in the summary", async () => {
  const page = rendered(<CheckPage typed="abc" mistyped />);
  const expected = "Geben Sie die Nummer mit 16 Zeichen ein, zum Beispiel 7K3M-9QWX-2R5T-H8NB.";
  expect(named(page.document, ".app-error-summary a, #code-error")).toEqual([expected, expected]);
  expect(page.document.querySelector("#code")?.getAttribute("aria-invalid")).toBe("true");
  expect(page.document.querySelector("form[method=get] input[name=csrf]")).toBeNull();
  expect(await violations(page)).toEqual([]);
});

describe("the learner's own page", () => {
  test("holds what the paper holds", async () => {
    const page = rendered(ownPage());
    const words = heard(page.document.body);
    for (const said of ["Jürgen Größe-Łukasz", "Wissensfragen mit Erläuterung, bestanden", "Einfache Sprache", "Sie bereiten ein Gespräch vor.", "7F3A-9C21-ABCD-EFGH", "https://gegenueber.example.org/de/nachweis/7F3A-9C21-ABCD-EFGH"]) expect(words).toContain(said);
    expect(await violations(page)).toEqual([]);
  });

  test("leads to both PDF files, the JSON and HR's view", () => {
    const links = [...rendered(ownPage()).document.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(expect.arrayContaining(["/de/zertifikate/certificate-1.pdf?sprache=de", "/de/zertifikate/certificate-1.pdf?sprache=en", "/de/zertifikate/certificate-1.json", "/de/konto/daten/personalsicht"]));
  });

  test.each([
    [{ state: "revoked", on: "2026-11-22", reason: "Falsch geschrieben" }, "Widerrufen am 22. November 2026 Grund: Falsch geschrieben"],
    [{ state: "superseded", on: "2026-11-22", replacedBy: "c2" }, "Ersetzt am 22. November 2026 Das neue Dokument öffnen"],
    [{ state: "expired", on: "2026-11-21" }, "Abgelaufen am 21. November 2026"],
  ] as const)("%j stands before everything else", async (became, start) => {
    const page = rendered(ownPage({}, became));
    const words = [...page.document.querySelectorAll("main > * p, main h1")].map((part) => part.textContent ?? "").join(" ");
    expect(words.startsWith(start)).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  test("in English, too, with the German authority marked", async () => {
    const page = rendered(ownPage({}, { state: "valid" }, "en"), { language: "en" });
    expect(named(page.document, "h1")).toEqual(["Certificate"]);
    expect(page.document.querySelector("[lang=de]")?.textContent).toBe("Stadt Musterstadt, Ausländerbehörde");
    expect(await violations(page)).toEqual([]);
  });
});

describe("the list", () => {
  test("names each state in words", async () => {
    const page = rendered(<CertificateListPage certificates={[{ ...LISTED, id: "c2", state: "revoked" }, { ...LISTED, state: "valid" }]} />);
    expect(named(page.document, ".app-badge, .kern-badge")).toEqual(["Widerrufen", "Gültig"]);
    expect(await violations(page)).toEqual([]);
  });

  test("without one it says where certificates come from", async () => {
    const page = rendered(<CertificateListPage certificates={[]} />);
    expect(page.document.querySelector("main a")?.getAttribute("href")).toBe("/de/kurse");
    expect(await violations(page)).toEqual([]);
  });
});
