import { expect, it } from "vitest";
import { ownDataJson } from "~/documents/own-data";
import { exemption, extension, recognition, reminder } from "../fixtures/dossier";
import { PERSON } from "../http/fixture";
import { anIssued } from "./fixtures";

const at = "2026-11-22T09:30:00.000Z";
const file = {
  exportedAt: at, person: PERSON, authority: "Stadt Musterstadt", unit: { id: "u1", authority: "a", name: "Schalter" }, rows: [], certificates: [{ issued: anIssued(), state: "valid" as const }],
  looked: [{ at, byName: "Hanna Personal", deed: "person-page", by: "id-of-hanna" }],
  reminders: [{ ...reminder("m1"), by: "id-of-hanna", byName: "Hanna Personal" }],
  extensions: [{ ...extension("2026-12-01"), by: "id-of-hanna", byName: "Hanna Personal" }],
  recognitions: [{ ...recognition("r1", { withdrawn: { at, by: "id-of-hanna", reason: "Irrtum" } }), by: "id-of-hanna", byName: "Hanna Personal" }],
  exemptions: [{ ...exemption("2026-11-20", "2026-11-29"), by: "id-of-hanna", byName: "Hanna Personal" }],
  views: [{ id: "v1", name: "Überfällig", search: "status=overdue", savedAt: at }],
  officeAccounts: [{ issuer: "https://idp.example", subject: "sub-1", connectedAt: at }],
  facts: {
    record: [{ type: "enrolled" as const, at, course: "k1", version: "v1", number: 1 }],
    private: [{ type: "note-written" as const, at, place: "lesson/k1/l1", field: "f", text: "„Schön“ – \n& <b>", number: 2 }],
  },
};

it("own data are one file of a named format with every fact as it is stored", () => {
  const read = JSON.parse(Buffer.from(ownDataJson(file)).toString("utf8")) as Record<string, unknown>;
  expect(read).toMatchObject({ format: "own-data/1", exportedAt: at, authority: "Stadt Musterstadt", unit: "Schalter", person: { id: PERSON.id }, facts: file.facts });
  expect(read["doneByHr"]).toMatchObject({ reminders: [{ id: "m1", byName: "Hanna Personal" }], extensions: [{ due: "2026-12-01" }], exemptions: [{ from: "2026-11-20", until: "2026-11-29", byName: "Hanna Personal" }], recognitions: [{ id: "r1", withdrawn: { at, reason: "Irrtum" } }] });
  expect(read["savedViews"]).toEqual(file.views);
  expect(read["officeAccounts"]).toEqual(file.officeAccounts);
  expect(read["lookedAtBy"]).toEqual([{ at, name: "Hanna Personal", deed: "person-page" }]);
});

it("the file names nobody else by id, and is the same bytes each time", () => {
  expect(Buffer.from(ownDataJson(file)).toString("utf8")).not.toContain("id-of-hanna");
  expect(ownDataJson(file)).toEqual(ownDataJson({ ...file, facts: { private: file.facts.private, record: file.facts.record } }));
});
