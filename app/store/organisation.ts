import type { Assignment, Authority } from "../core/organisation/model";
import { carried } from "./carried";
import { groupedBy, oncePerList } from "./grouped";
import { byName, compareText, folded } from "./order";
import type { AssignmentStore, OrganisationStore } from "./port";
import type { Shelf, UnitsDocument } from "./shelf";

export function organisationOver(authorities: Shelf<Authority>, units: Shelf<UnitsDocument>): OrganisationStore {
  const all = groupedBy(authorities, () => "all");

  return {
    authorities: async () => [...all("all")].sort(byName),
    authority: async (id) => authorities.get(id),
    saveAuthority: async (authority) => {
      await authorities.change(authority.id, () => ({ next: carried(authority), answer: undefined }));
    },
    units: async (authority) => units.get(authority)?.units ?? [],
    saveUnit: (given) =>
      units.change(given.authority, (now) => {
        const others = (now?.units ?? []).filter((unit) => unit.id !== given.id);
        if (others.some((unit) => folded(unit.name) === folded(given.name))) return { answer: "name-taken" };
        const next = { authority: given.authority, units: [...others, carried(given)].sort(byName) };
        return { next: Object.freeze({ ...next, units: Object.freeze(next.units) }), answer: "done" };
      }),
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
