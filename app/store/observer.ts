/** What a store tells of its work, for metrics: durations and counts, never what is in it. */
export type StoreObserver = {
  /** A file or folder was written down to the disk, in so many seconds. */
  synced(seconds: number): void;
  /** A document was replaced. */
  replaced(): void;
  /** A transaction was done again: others were in the way (`again`), or the server was away (`lost`). */
  repeated(why: "again" | "lost"): void;
};
