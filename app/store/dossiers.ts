import type { Dossier } from "../core/dossier/model";
import { carried } from "./carried";
import { groupedBy, oncePerList } from "./grouped";
import type { DossierStore } from "./port";
import type { PersonDocument, Shelf } from "./shelf";

/** Dossiers stand in the documents of their people. */
export function dossiersOver(people: Shelf<PersonDocument>): DossierStore {
  const ofAuthority = groupedBy(people, ({ dossier }) => dossier?.authority);
  const only = oncePerList((documents: readonly PersonDocument[]): readonly Dossier[] => documents.flatMap(({ dossier }) => dossier ?? []));

  return {
    read: async (authority, person) => {
      const dossier = people.get(person)?.dossier;
      return dossier?.authority === authority ? dossier : undefined;
    },
    ofAuthority: async (authority) => only(ofAuthority(authority)),
    save: (given) => {
      const dossier = carried({ ...given, revision: given.revision + 1 });
      const id = dossier.person;
      return people.change(id, (now) =>
        (now?.dossier?.revision ?? 0) === given.revision ? { next: Object.freeze({ ...now, id, dossier }), answer: "done" } : { answer: "conflict" });
    },
  };
}
