import { draftsOver, versionsOver } from "./content";
import { countsOver } from "./counts";
import { dossiersOver } from "./dossiers";
import { identitiesOver } from "./identities";
import { learnersOver } from "./learners";
import { logOver } from "./log";
import { mediaOver } from "./media";
import { assignmentsOver, organisationOver } from "./organisation";
import { peopleOver } from "./people";
import type { Store } from "./port";
import { sessionsOver } from "./sessions";
import type { Shelves } from "./shelf";

/** The store of everybody who keeps documents: what is decided and found stands here once, how it is kept in the shelves. */
export function storeOver(shelves: Shelves): Store {
  const counts = countsOver(shelves);
  return {
    learners: learnersOver(shelves.learners),
    people: peopleOver(shelves.people, shelves.turns),
    identities: identitiesOver(shelves.people, shelves.turns),
    organisation: organisationOver(shelves.authorities, shelves.units),
    assignments: assignmentsOver(shelves.assignments),
    dossiers: dossiersOver(shelves.people),
    versions: versionsOver(shelves.versions, shelves.current, shelves.artefacts, shelves.turns),
    drafts: draftsOver(shelves.drafts, shelves.versions),
    media: mediaOver(shelves.versions),
    sessions: sessionsOver(shelves.sessions),
    lost: () => shelves.lost?.() ?? [],
    ...(shelves.stopped === undefined ? {} : { stopped: shelves.stopped }),
    log: logOver(shelves.log, shelves.turns, shelves.digest),
    counts: async () => counts(),
    trouble: () => shelves.trouble(),
    close: () => shelves.close(),
  };
}
