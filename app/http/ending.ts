import { setTimeout } from "node:timers/promises";

/** Whoever sits in front asks `/readyz` every few seconds and goes on sending until then. Milliseconds. */
const NOTICED_AFTER = 5_000;

/** How a server goes down. */
export type Ending = {
  /** True from the first moment on: `/readyz` says 503 and connections are closed after their answer. */
  begun(): boolean;
  /** Gives whoever sits in front time to notice, still answering, then does the rest. `hurried`: at once. */
  run(rest: () => Promise<void>, hurried?: boolean): Promise<void>;
};

/** `behindProxy`: somebody in front asks for readiness; without, nobody has to be waited for. */
export function createEnding({ behindProxy, pause = setTimeout }: { readonly behindProxy: boolean; readonly pause?: (milliseconds: number) => Promise<unknown> }): Ending {
  let begun = false;
  return {
    begun: () => begun,
    run: async (rest, hurried = false) => {
      begun = true;
      if (behindProxy && !hurried) await pause(NOTICED_AFTER);
      await rest();
    },
  };
}
