import type { Metrics } from "./metrics";

/** Counts nothing: where nobody asks for metrics, the library for them is not even loaded. */
export const UNMEASURED: Metrics = {
  count: () => undefined,
  answered: () => undefined,
  synced: () => undefined,
  replaced: () => undefined,
  repeated: () => undefined,
  conflicted: () => undefined,
  committing: () => undefined,
  hashing: () => undefined,
  begin: () => undefined,
  page: async () => ({ type: "text/plain", text: "" }),
};
