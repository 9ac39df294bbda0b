import type { Store } from "~/store/port";
import { AT, authority, certificate, change, draft, enrolled, entry, moved, note, opened, person, row, session, version } from "./fixtures";

/** One document of every kind that there was when the stores among the fixtures were written, some of them with letters and keys that are easily broken. */
const ASSIGNMENT = { id: "x", authority: "musterstadt", course: "klar-sprechen", target: { kind: "authority" }, mandatory: true, assignedBy: "hr", assignedAt: AT } as const;
const ANNA = change("anna", 0, [enrolled, opened("1"), note("Größe, „ja“ – \u0000"), moved("a", "b")], { certificates: [certificate("anna", "c1", "CODE")], rows: [row("anna", "c1", "CODE")] });

export async function writeEveryKind(store: Store): Promise<void> {
  await store.organisation.saveAuthority(authority("musterstadt", "Stadt Musterstadt"));
  await store.organisation.saveUnit({ id: "schalter", authority: "musterstadt", name: "Schalter" });
  await store.people.save(person("anna", "Änne Müller"));
  await store.people.saveCredentials({ person: "anna", passwordHash: "hash" });
  await store.versions.publish(version("klar-sprechen", "v1"));
  await store.versions.saveArtefact("course/v1/compiler", "{}");
  await store.learners.commit(ANNA);
  await store.learners.commit(change("Ärger/..", 0, [opened("1")]));
  await store.assignments.save(ASSIGNMENT);
  await store.drafts.save(draft("d1", 1), 0);
  await store.sessions.save(session("h1", "anna"));
  await store.log.append(entry("e1", AT, { rows: 2, people: ["anna"] }));
}

/** Everything `writeEveryKind` wrote, as a store answers it. */
export async function readEveryKind(store: Store): Promise<unknown> {
  return {
    authorities: await store.organisation.authorities(),
    units: await store.organisation.units("musterstadt"),
    people: await store.people.ofAuthority("musterstadt"),
    byEmail: await store.people.byEmail("ANNA@musterstadt.example"),
    credentials: await store.people.credentials("anna"),
    versions: await store.versions.current("course"),
    anna: await store.learners.read("anna"),
    record: await store.learners.record("anna"),
    byCode: await store.learners.certificateByCode("CODE"),
    odd: await store.learners.read("Ärger/.."),
    assignments: await store.assignments.ofAuthority("musterstadt"),
    drafts: await store.drafts.ofAuthority("musterstadt"),
    pictures: await store.media.ofAuthority("musterstadt"),
    session: await store.sessions.read("h1"),
    log: await store.log.page("musterstadt", 9),
  };
}
