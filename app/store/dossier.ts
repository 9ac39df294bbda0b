import type { Dossier } from "../core/dossier/model";

/** What HR has done about people, one dossier each. It needs no person before, and goes with her document. */
export interface DossierStore {
  /** Of this authority; absent while nothing is kept. */
  read(authority: string, person: string): Promise<Dossier | undefined>;
  /** In no promised order. What has not changed is the same thing again. */
  ofAuthority(authority: string): Promise<readonly Dossier[]>;
  /** Keeps it with the next revision. `conflict` when its revision is not the stored one (0 for a new dossier). */
  save(dossier: Dossier): Promise<"done" | "conflict">;
}
