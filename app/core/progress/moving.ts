import { isRefusal, refuse, type Refusal } from "../refusal";
import { playedBy } from "../scenario/cards";
import { classifyEdit } from "../scenario/edit";
import type { Scenario } from "../scenario/model";
import { replay } from "../scenario/play";
import type { Instant } from "../words";
import type { PrivateFact } from "./facts";
import type { Attempt } from "./state";

/** A scenario at a version. */
export type Versioned = { readonly version: string; readonly scenario: Scenario };

/** What a newer version means for a running attempt: nothing, it moves over by itself, or its learner chooses. */
export type Moving = "stay" | "move" | "offer";

/**
 * Judges a running attempt against the current version. An edit of the wording moves it, one of the content is offered
 * once, one of the structure never reaches it. It never moves to where its own answers would not lead.
 */
export function movingOf(attempt: Attempt, running: Scenario, current: Versioned): Moving {
  if (attempt.ending !== undefined || attempt.version === current.version) return "stay";
  const edit = classifyEdit(running, current.scenario);
  if (edit === "structure" || !standsThere(attempt, running, current.scenario)) return "stay";
  if (edit !== "content") return "move";
  return attempt.keptAgainst === current.version ? "stay" : "offer";
}

function standsThere(attempt: Attempt, running: Scenario, current: Scenario): boolean {
  const played = { steps: attempt.steps, bypass: attempt.bypass };
  const [here, there] = [replay(playedBy(running, attempt.cards), played), replay(playedBy(current, attempt.cards), played)];
  return !isRefusal(here) && !isRefusal(there) && here.position.at === there.position.at;
}

/** The fact that moves an attempt over where it may, or where its learner says so. */
export function decideMoveOver(attempt: Attempt, running: Scenario, current: Versioned, now: Instant): readonly PrivateFact[] | Refusal {
  if (movingOf(attempt, running, current) === "stay") return refuse("version-settled");
  return [{ type: "attempt-moved", at: now, attempt: attempt.id, version: current.version }];
}

/** Her choice to finish on the version she began with. Once is enough. */
export function decideKeepVersion(attempt: Attempt, running: Scenario, current: Versioned, now: Instant): readonly PrivateFact[] {
  if (movingOf(attempt, running, current) !== "offer") return [];
  return [{ type: "version-kept", at: now, attempt: attempt.id, against: current.version }];
}
