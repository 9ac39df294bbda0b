import { beginSession } from "../../http/sessions";
import type { IssuedCertificate } from "../../core/certification/model";
import type { Actor, Person } from "../../core/organisation/model";
import { beginScenario } from "../../usecases/begin-scenario";
import type { Deps } from "../../usecases/deps";
import { foundAuthority } from "../../usecases/found-authority";
import { createPerson } from "../../usecases/manage-people";
import { must, takeCourse } from "../demonstration/learn";

const COURSE = "klar-sprechen";
const DAY = 86_400_000;
/** How many are prepared at the same time. */
const AT_ONCE = 8;
/** One in so many has finished the course. */
const FINISHED = 16;

/** An attempt to be played through: its next form carries `turn`. */
export type Attempt = { readonly scenario: string; readonly attempt: string; readonly turn: number; readonly steps: readonly (readonly string[])[] };
/** A learner with a session. `version`: number of the last fact; `halfway`: an attempt in the middle. */
export type Learner = { readonly person: string; readonly session: string; readonly version: number; readonly halfway: string; readonly attempts: readonly Attempt[] };
export type Filled = {
  readonly learners: readonly Learner[];
  /** Session of somebody who may see the report. */
  readonly hr: string;
  readonly course: string;
  readonly lessons: readonly string[];
  readonly scenario: string;
  readonly certificate: IssuedCertificate;
};
export type Size = { readonly learners: number; readonly attempts: number };

/** An authority of learners in the middle of a course, everything through use cases. */
export async function fillStore(deps: Deps, size: Size): Promise<Filled> {
  const { administrator } = must(await foundAuthority(deps, {
    authority: { name: "Stadt Messingen, Ausländerbehörde", place: "Messingen", land: "NW", timeZone: "Europe/Berlin" },
    unit: "Servicepunkt",
    administrator: { name: "Ada Maß", email: "ada.mass@messingen.example" },
  }));
  const hr = await enter(deps, administrator, "Hanna Reichelt", ["learner", "hr"]);
  const course = await deps.catalogue.course(COURSE);
  const [first] = course?.requiredScenarios ?? [];
  if (!course || !first) throw new Error(`the bench needs the course ${COURSE}`);
  const waiting = Array.from({ length: size.learners }, (_, index) => index);
  const learners: Learner[] = [];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      learners.push(await prepareLearner(deps, administrator, index, size.attempts, first.id));
    }
  }));
  const done = await enter(deps, administrator, "Frieda Fertig", ["learner"]);
  await takeCourse(deps, actorOf(done), COURSE, ago(deps, 9), "finished");
  const [certificate] = (await deps.store.learners.record(done.id)).certificates;
  if (!certificate) throw new Error("the bench needs a certificate");
  return { learners, hr: await beginSession(deps, hr.id), course: COURSE, lessons: course.lessons.slice(0, 2).map(({ id }) => id), scenario: first.id, certificate };
}

async function prepareLearner(deps: Deps, administrator: Person, index: number, attempts: number, halfway: string): Promise<Learner> {
  const person = await enter(deps, administrator, `Lernende Nummer ${index + 1}`, ["learner"]);
  const actor = actorOf(person);
  await takeCourse(deps, actor, COURSE, ago(deps, 1 + (index % 90)), "half");
  const middle = await lastAttempt(deps, person.id, halfway);
  if (index % FINISHED === 0) await takeCourse(deps, actor, COURSE, ago(deps, 1), "finished");
  const journeys = (await deps.catalogue.scenarios()).flatMap(({ scenario }) => scenario.journeys.map(({ steps }) => ({ scenario: scenario.id, steps })));
  const prepared: Attempt[] = [];
  for (let number = 0; number < attempts; number += 1) {
    const journey = journeys[(index + number) % journeys.length];
    if (!journey) throw new Error("the bench needs journeys");
    const { attempt } = must(await beginScenario(deps, actor, journey.scenario, false));
    prepared.push({ ...journey, attempt, turn: (await deps.store.learners.read(person.id)).version });
  }
  const { version } = await deps.store.learners.read(person.id);
  return { person: person.id, session: await beginSession(deps, person.id), version, halfway: middle, attempts: prepared };
}

async function lastAttempt(deps: Deps, person: string, scenario: string): Promise<string> {
  const { facts } = await deps.store.learners.read(person);
  const begun = facts.findLast((fact) => fact.type === "attempt-begun" && fact.scenario === scenario);
  if (begun?.type !== "attempt-begun") throw new Error("the bench needs an attempt in the middle");
  return begun.attempt;
}

async function enter(deps: Deps, administrator: Person, name: string, roles: Person["roles"]): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@messingen.example`;
  return must(await createPerson(deps, actorOf(administrator), { name, email, unit: administrator.unit, roles })).person;
}

export function actorOf({ id, authority, roles }: Person): Actor {
  return { person: id, authority, roles };
}

export function ago(deps: Deps, days: number): string {
  return new Date(Date.parse(deps.now()) - days * DAY).toISOString();
}

/** How many moves the store holds, over all learners. */
export async function countMoves(store: Deps["store"], learners: readonly Pick<Learner, "person">[]): Promise<number> {
  let moves = 0;
  for (const { person } of learners) moves += (await store.learners.read(person)).facts.filter(({ type }) => type === "move-made").length;
  return moves;
}
