import type { Assignment, Authority } from "../core/organisation/model";
import { carried } from "./carried";
import { groupedBy, oncePerList } from "./grouped";
import { byName, compareText, folded } from "./order";
import type { AssignmentStore, OrganisationStore } from "./port";
import type { Shelf, UnitsDocument } from "./shelf";

export function organisationOver(authorities: Shelf<Authority>, units: Shelf<UnitsDocument>): OrganisationStore {
  const all = groupedBy(authorities, () => "all");
  const saveUnits: OrganisationStore["saveUnits"] = (authority, given) =>
    units.change(authority, (now) => {
      const changed = new Set(given.map(({ id }) => id));
      const next = [...(now?.units ?? []).filter(({ id }) => !changed.has(id)), ...given.map(carried)];
      if (new Set(next.map(({ name }) => folded(name))).size < next.length) return { answer: "name-taken" };
      return { next: Object.freeze({ authority, units: Object.freeze(next.sort(byName)) }), answer: "done" };
    });

  return {
    authorities: async () => [...all("all")].sort(byName),
    authority: async (id) => authorities.get(id),
    saveAuthority: async (authority) => {
      await authorities.change(authority.id, () => ({ next: carried(authority), answer: undefined }));
    },
    units: async (authority) => units.get(authority)?.units ?? [],
    saveUnit: (given) => saveUnits(given.authority, [given]),
    saveUnits,
  };
}

export function assignmentsOver(assignments: Shelf<Assignment>): AssignmentStore {
  const ofAuthority = groupedBy(assignments, (assignment) => assignment.authority);
  const inOrder = oncePerList((list: readonly Assignment[]) => list.toSorted((a, b) => compareText(a.assignedAt, b.assignedAt) || compareText(a.id, b.id)));

  return {
    ofAuthority: async (authority) => inOrder(ofAuthority(authority)),
    save: async (assignment) => {
      await assignments.change(assignment.id, () => ({ next: carried(assignment), answer: undefined }));
    },
  };
}
