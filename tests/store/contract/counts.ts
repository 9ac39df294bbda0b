import { describe, expect, test } from "vitest";
import type { Subject } from "../contract";
import { AT, authority, certificate, change, draft, enrolled, entry, person, row, session, version } from "../fixtures";

export function countsContract(subject: Subject): void {
  describe("counts", () => {
    test("everything is counted by its kind, and what is gone no longer", async () => {
      const store = subject.store();
      expect(Object.values(await store.counts()).every((count) => count === 0)).toBe(true);
      await store.organisation.saveAuthority(authority("musterstadt", "Stadt Musterstadt"));
      for (const id of ["schalter", "leitung"]) await store.organisation.saveUnit({ id, authority: "musterstadt", name: id });
      for (const id of ["anna", "bert", "anna"]) await store.people.save(person(id, id));
      await store.people.saveCredentials({ person: "nobody" });
      await store.learners.commit(change("anna", 0, [enrolled], { rows: [row("anna", "c1", "C1")], certificates: [certificate("anna", "c1", "C1"), certificate("anna", "c2", "C2")] }));
      await store.versions.publish(version("k3", "v1"));
      await store.versions.publish(version("k3", "v2"));
      await store.drafts.save(draft("d1", 1), 0);
      for (const id of ["e1", "e2", "e3"]) await store.log.append(entry(id, AT));
      await store.sessions.save(session("h1", "anna"));
      await store.sessions.save(session("h2", "anna"));
      await store.sessions.remove("h1");
      const counts = { authorities: 1, units: 2, people: 2, learners: 1, certificates: 2, assignments: 0, drafts: 1, versions: 2, sessions: 1, "log-entries": 3 };
      expect(await store.counts()).toEqual(counts);
      expect(await (await subject.restarted()).counts()).toEqual(counts);
    });
  });
}
