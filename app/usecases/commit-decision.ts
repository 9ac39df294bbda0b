import { completionRows, issueRecord } from "../core/certification/issue";
import type { IssuedCertificate } from "../core/certification/model";
import type { Actor } from "../core/organisation/model";
import { isComplete } from "../core/progress/course";
import type { Fact } from "../core/progress/facts";
import { evolve, foldFacts, type Enrolment, type LearnerState } from "../core/progress/state";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { may } from "../core/access";
import type { Instant } from "../core/words";
import type { LearnerStream } from "../store/port";
import type { Deps } from "./deps";

/** What was written: the new facts, and the certificates that followed from them. */
export type Committed = { readonly state: LearnerState; readonly facts: readonly Fact[]; readonly issued: readonly IssuedCertificate[] };

export type Decision = (state: LearnerState, now: Instant) => readonly Fact[] | Refusal | Promise<readonly Fact[] | Refusal>;

/** How often a decision is taken afresh when somebody else wrote in between. */
const TRIES = 8;

/**
 * Reads the learner's stream, decides, and writes the facts with everything that follows from them in one commit.
 * After a conflict the decision is taken again on the new state.
 */
export async function commitDecision(deps: Deps, actor: Actor, decide: Decision): Promise<Committed | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stream = await deps.store.learners.read(actor.person);
    const before = foldFacts(stream.facts);
    const now = deps.now();
    const facts = await decide(before, now);
    if (isRefusal(facts)) return facts;
    if (facts.length === 0) return { state: before, facts, issued: [] };
    const change = await withCompletion(deps, actor, stream, before, facts, now);
    const { all, state, issued } = change;
    const outcome = await deps.store.learners.commit({
      learner: actor.person,
      authority: actor.authority,
      expectedVersion: stream.version,
      facts: all,
      ...(issued.length === 0 ? {} : { certificates: issued, rows: completionRows([...stream.certificates, ...issued]) }),
    });
    if (outcome === "done") return { state, facts: all, issued };
  }
  return refuse("busy");
}

type Change = { readonly all: readonly Fact[]; readonly state: LearnerState; readonly issued: readonly IssuedCertificate[] };

const COMPLETING: ReadonlySet<Fact["type"]> = new Set(["lesson-done", "debrief-closed", "check-passed", "enrolled"]);

/** Adds completion and certificate for every course of which this was the last missing part. */
async function withCompletion(deps: Deps, actor: Actor, stream: LearnerStream, before: LearnerState, facts: readonly Fact[], now: Instant): Promise<Change> {
  const state = evolveAll(before, facts);
  if (!facts.some((fact) => COMPLETING.has(fact.type))) return { all: facts, state, issued: [] };
  const issued: IssuedCertificate[] = [];
  const more: Fact[] = [];
  for (const enrolment of state.enrolments.values()) {
    const certificate = enrolment.completedAt === undefined ? await certificateFor(deps, actor, state, enrolment, now) : undefined;
    if (!certificate) continue;
    const { id, kind } = certificate.certificate;
    more.push({ type: "completed", at: now, course: enrolment.course, version: enrolment.version });
    more.push({ type: "certificate-issued", at: now, course: enrolment.course, certificate: id, kind });
    issued.push(certificate);
  }
  return { all: [...facts, ...more], state: evolveAll(state, more), issued };
}

function evolveAll(state: LearnerState, facts: readonly Fact[]): LearnerState {
  return facts.reduce((now, fact) => evolve(now, { ...fact, number: now.version + 1 }), state);
}

async function certificateFor(deps: Deps, actor: Actor, state: LearnerState, enrolment: Enrolment, now: Instant): Promise<IssuedCertificate | undefined> {
  const course = await deps.catalogue.course(enrolment.course, enrolment.version);
  if (!course || !isComplete(state, enrolment, course)) return undefined;
  const person = await deps.store.people.byId(actor.person);
  const authority = await deps.store.organisation.authority(actor.authority);
  if (!person || !authority) throw new Error("a learner without person or authority");
  const record = issueRecord({ id: deps.newId(), code: deps.newCode(), person, authority, course, begunAt: enrolment.begunAt, now, origin: deps.origin });
  return { certificate: record };
}
