import type { Assignment, Authority, Unit } from "../../core/organisation/model";
import { byName, compareText, folded } from "../order";
import type { AssignmentStore, OrganisationStore } from "../port";
import { scopeOf, type Database } from "./database";
import { isTaken } from "./failures";
import { keyed } from "./keys";
import { sameWhileUnchanged } from "./lists";
import { bodiesOf, firstBody } from "./rows";

const SAVE_UNIT = `
  INSERT INTO units (authority, id, name, body) VALUES ($1, $2, $3, $4)
  ON CONFLICT (authority, id) DO UPDATE SET name = excluded.name, body = excluded.body`;

export function organisationIn(database: Database): OrganisationStore {
  const same = sameWhileUnchanged<Unit>();
  const saveUnits: OrganisationStore["saveUnits"] = (authority, units) =>
    database.write<"done" | "name-taken">(scopeOf({ authority }), "done", async (query) => {
      try {
        // In the order of their ids, so that two who save the same units do not wait for each other.
        for (const unit of [...units].sort((a, b) => compareText(a.id, b.id))) await query(SAVE_UNIT, [keyed(authority), keyed(unit.id), keyed(folded(unit.name)), JSON.stringify(unit)]);
        return "done";
      } catch (error) {
        if (isTaken(error, "units_name")) return "name-taken";
        throw error;
      }
    });
  return {
    authorities: () => database.read({}, async (query) => [...bodiesOf<Authority>(await query("SELECT body FROM all_authorities() AS body"))].sort(byName)),
    authority: (authority) => database.read(scopeOf({ authority }), async (query) => firstBody(await query("SELECT body FROM authorities WHERE id = $1", [keyed(authority)]))),
    saveAuthority: (authority) =>
      database.write(scopeOf({ authority: authority.id }), undefined, async (query) => {
        await query("INSERT INTO authorities (id, body) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET body = excluded.body", [keyed(authority.id), JSON.stringify(authority)]);
      }),
    units: (authority) =>
      database.read(scopeOf({ authority }), async (query) => {
        const rows = await query("SELECT body FROM units WHERE authority = $1 ORDER BY id", [keyed(authority)]);
        return same(authority, rows, (units) => [...units].sort(byName));
      }),
    saveUnit: (unit) => saveUnits(unit.authority, [unit]),
    saveUnits,
  };
}

export function assignmentsIn(database: Database): AssignmentStore {
  const same = sameWhileUnchanged<Assignment>();
  return {
    ofAuthority: (authority) =>
      database.read(scopeOf({ authority }), async (query) => {
        const rows = await query("SELECT body FROM assignments WHERE authority = $1 ORDER BY id", [keyed(authority)]);
        return same(authority, rows, (all) => [...all].sort((a, b) => compareText(a.assignedAt, b.assignedAt) || compareText(a.id, b.id)));
      }),
    save: (assignment) =>
      database.write(scopeOf({ authority: assignment.authority, assignment: assignment.id }), undefined, async (query) => {
        await query(
          "INSERT INTO assignments (id, authority, body) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET authority = excluded.authority, body = excluded.body",
          [keyed(assignment.id), keyed(assignment.authority), JSON.stringify(assignment)],
        );
      }),
  };
}
