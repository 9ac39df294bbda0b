/**
 * `missing`: no store there. `exists`: there is one already. `locked`: another process has it open. `damaged`, `newer`:
 * a file cannot be read, or only by a later version. `full`: this write was refused, later ones may succeed.
 * `stopped`: nothing is written any more until the store is opened again. `unreachable`: the database does not answer; nothing
 * is known to be kept, and trying again later may succeed. `denied`: the database refuses what the store needs.
 * `moved`: the store is in PostgreSQL now.
 */
export type StoreErrorCode = "missing" | "exists" | "locked" | "damaged" | "newer" | "full" | "stopped" | "unreachable" | "denied" | "moved";

/** Why the store cannot do what it promises. The message names the file and the remedy, never a person. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    readonly file?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "StoreError";
  }
}
