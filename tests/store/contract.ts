import { afterEach, beforeEach, describe } from "vitest";
import type { Store } from "~/store/port";
import { completionsContract } from "./contract/completions";
import { countsContract } from "./contract/counts";
import { dossiersContract } from "./contract/dossiers";
import { draftsContract, versionsContract } from "./contract/content";
import { identitiesContract } from "./contract/identities";
import { learnersContract } from "./contract/learners";
import { forgettingContract } from "./contract/forgetting";
import { logContract } from "./contract/log";
import { mediaContract } from "./contract/media";
import { organisationContract } from "./contract/organisation";
import { credentialsContract, peopleContract } from "./contract/people";
import { sessionsContract } from "./contract/sessions";
import { numbersContract, textContract } from "./contract/text";

export type Opened = {
  readonly store: Store;
  /** Closes the store and opens it again; absent where nothing is kept. */
  readonly reopen?: () => Promise<Store>;
  readonly dispose: () => Promise<void>;
};

/** The store of the running test. */
export type Subject = {
  store(): Store;
  /** The same store after a restart, where there is such a thing. */
  restarted(): Promise<Store>;
};

/** What every store promises. One suite for all adapters: same questions, same answers. */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps the contract`, () => {
    let opened: Opened | undefined;
    const now = (): Opened => {
      if (opened === undefined) throw new Error("no store is open");
      return opened;
    };
    const subject: Subject = { store: () => now().store, restarted: async () => (await now().reopen?.()) ?? now().store };

    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => now().dispose());

    learnersContract(subject);
    completionsContract(subject);
    forgettingContract(subject);
    peopleContract(subject);
    credentialsContract(subject);
    identitiesContract(subject);
    organisationContract(subject);
    dossiersContract(subject);
    versionsContract(subject);
    draftsContract(subject);
    mediaContract(subject);
    sessionsContract(subject);
    logContract(subject);
    countsContract(subject);
    textContract(subject);
    numbersContract(subject);
  });
}
