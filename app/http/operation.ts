import type { Instant } from "../core/words";
import type { Operation, Work, WorkState } from "../usecases/deps";

/** Remembers in memory what succeeded and failed, from `since` on. */
export function openOperation(since: Instant, backup: Operation["backup"]): Operation {
  const states = new Map<Work, WorkState>();
  const state = (work: Work): WorkState => states.get(work) ?? {};
  return {
    since,
    backup,
    state,
    done: (work, at) => void states.set(work, { ...state(work), done: at }),
    failed: (work, at) => void states.set(work, { ...state(work), failed: at }),
  };
}
