import type { Store } from "../store/port";

/** What is counted about commits, whichever store is behind. */
export type CommitObserver = {
  conflicted(): void;
  /** So many commits are under way or wait for their turn. */
  committing(now: number): void;
};

/** The same store; commits are counted on their way. */
export function measuredStore(store: Store, observer: CommitObserver): Store {
  let underWay = 0;
  const moved = (by: 1 | -1): void => observer.committing((underWay += by));
  return {
    ...store,
    learners: {
      ...store.learners,
      commit: async (change) => {
        moved(1);
        try {
          const answer = await store.learners.commit(change);
          if (answer === "conflict") observer.conflicted();
          return answer;
        } finally {
          moved(-1);
        }
      },
    },
  };
}
