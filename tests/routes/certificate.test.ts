import { describe, expect, test } from "vitest";
import { loader as json } from "~/routes/$lang.zertifikate.$id[.]json";
import { loader as page } from "~/routes/$lang.zertifikate.$id._index";
import { loader as pdf } from "~/routes/$lang.zertifikate.$id[.]pdf";
import { loader as list } from "~/routes/$lang.zertifikate._index";
import { answered, called, type Issued, PRINTED, viewer, worldWith } from "./certificate-context";

const PATH = "/de/zertifikate/certificate-1";
const mine = async (became: Issued = {}, path = PATH) =>
  called({ deps: await worldWith(became), as: viewer(), path, params: { id: "certificate-1" } });
const REVOKED = { revoked: { at: "2026-11-22T12:00:00.000Z", by: "hr-1", reason: "Falsch geschrieben" } };

describe("my certificates", () => {
  test("the newest stands first, with its state in words to come", async () => {
    const deps = await worldWith(
      { changes: { id: "old", code: "0000000000000000", validUntil: "2026-11-01" } },
      { changes: { id: "new", code: "1111111111111111" } },
    );
    const { data } = await answered(() => list(called({ deps, as: viewer(), path: "/de/zertifikate" })));
    expect(data).toMatchObject({ title: "Meine Zertifikate", certificates: [{ id: "new", state: "valid" }, { id: "old", state: "expired" }] });
  });

  test("nobody else's are listed", async () => {
    const deps = await worldWith({});
    expect(await answered(() => list(called({ deps, as: viewer("learner-2"), path: "/de/zertifikate" })))).toMatchObject({ data: { certificates: [] } });
  });

  test("whoever is not signed in comes back here after signing in", async () => {
    const call = called({ deps: await worldWith({}), path: "/de/zertifikate" });
    expect(await answered(() => list(call))).toMatchObject({ status: 303, location: "/de/anmelden?next=%2Fde%2Fzertifikate" });
  });
});

describe("one certificate", () => {
  test("says everything the paper says", async () => {
    const { data } = await answered(async () => page(await mine()));
    expect(data).toMatchObject({
      title: "Zertifikat: Verständigung sichern",
      code: PRINTED.replaceAll("-", ""),
      sheet: { name: "Jürgen Größe-Łukasz", code: PRINTED, address: `https://gegenueber.example.org/de/nachweis/${PRINTED}` },
      became: { state: "valid" },
    });
  });

  test("a revoked one says so in its title, with date and reason for its holder", async () => {
    const { data } = await answered(async () => page(await mine(REVOKED)));
    expect(data).toMatchObject({ title: "Widerrufen: Zertifikat: Verständigung sichern", became: { state: "revoked", on: "2026-11-22", reason: "Falsch geschrieben" } });
  });

  test("a replaced one leads to the new one", async () => {
    const { data } = await answered(async () => page(await mine({ superseded: { at: "2026-11-22T12:00:00.000Z", by: "certificate-2" } })));
    expect(data).toMatchObject({ became: { state: "superseded", replacedBy: "certificate-2" } });
  });

  test("the two kinds of document have their own names", async () => {
    const { data } = await answered(async () => page(await mine({ changes: { kind: "attendance" } })));
    expect(data).toMatchObject({ title: "Teilnahmebescheinigung: Verständigung sichern", sheet: { note: "ohne Lernerfolgskontrolle" } });
  });

  test.each([["page", page], ["PDF", pdf], ["JSON", json]] as const)("somebody else's %s looks like a missing one", async (_name, loader) => {
    const deps = await worldWith({});
    const foreign = await answered(() => loader(called({ deps, as: viewer("learner-2"), path: PATH, params: { id: "certificate-1" } })));
    const missing = await answered(() => loader(called({ deps, as: viewer("learner-2"), path: PATH, params: { id: "nothing" } })));
    expect(foreign).toEqual({ status: 404, data: { refused: "not-found" } });
    expect(missing).toEqual(foreign);
  });

  test.each([["page", page], ["PDF", pdf], ["JSON", json]] as const)("the %s asks strangers to sign in", async (_name, loader) => {
    const deps = await worldWith({});
    expect(await answered(() => loader(called({ deps, path: PATH, params: { id: "certificate-1" } })))).toMatchObject({ status: 303 });
  });
});

describe("its files", () => {
  test("the PDF is one, is shown in place and is named after the number", async () => {
    const { response } = await answered(async () => pdf(await mine({}, `${PATH}.pdf`)));
    expect(response?.headers.get("content-type")).toBe("application/pdf");
    expect(response?.headers.get("content-disposition")).toBe(`inline; filename="zertifikat-${PRINTED}.pdf"`);
    expect(Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0)).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });

  test.each([
    ["/de/zertifikate/certificate-1.pdf", "de-DE"],
    ["/en/zertifikate/certificate-1.pdf", "en-GB"],
    ["/de/zertifikate/certificate-1.pdf?sprache=en", "en-GB"],
    ["/en/zertifikate/certificate-1.pdf?sprache=de", "de-DE"],
    ["/de/zertifikate/certificate-1.pdf?sprache=fr", "de-DE"],
  ])("%s is written in %s", async (path, locale) => {
    const { response } = await answered(async () => pdf(await mine({}, path)));
    const text = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0)).toString("latin1");
    expect(text).toContain(`/Lang (${locale})`);
  });

  test("the JSON is the credential with its state", async () => {
    const { response } = await answered(async () => json(await mine(REVOKED, `${PATH}.json`)));
    expect(response?.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response?.json()).toMatchObject({ code: PRINTED, status: "revoked", holder: { name: "Jürgen Größe-Łukasz" } });
  });
});
