import type { Dossier } from "../../core/dossier/model";
import type { DossierStore } from "../port";
import { scopeOf, type Database } from "./database";
import { keyed } from "./keys";
import { openList, raiseRevisions } from "./lists";
import { firstBody } from "./rows";

const ADD = "INSERT INTO dossiers (authority, person, revision, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING person";
const CHANGE = "UPDATE dossiers SET revision = $3, body = $4 WHERE authority = $1 AND person = $2 AND revision = $3 - 1 RETURNING person";

export function dossiersIn(database: Database): DossierStore {
  return {
    read: (authority, person) =>
      database.read(scopeOf({ authority }), async (query) => firstBody(await query("SELECT body FROM dossiers WHERE authority = $1 AND person = $2", [keyed(authority), keyed(person)]))),
    ofAuthority: openList<Dossier, Dossier>(database, {
      name: "dossiers",
      rows: (query, authority) => query("SELECT body FROM dossiers WHERE authority = $1", [keyed(authority)]),
      made: (dossiers) => dossiers,
    }),
    save: (given) =>
      database.write<"done" | "conflict">(scopeOf({ authority: given.authority }), "done", async (query) => {
        const dossier = { ...given, revision: given.revision + 1 };
        const saved = await query(given.revision === 0 ? ADD : CHANGE, [keyed(given.authority), keyed(given.person), dossier.revision, JSON.stringify(dossier)]);
        if (saved.length === 0) return "conflict";
        await raiseRevisions(query, "dossiers", [keyed(given.authority)]);
        return "done";
      }),
  };
}
