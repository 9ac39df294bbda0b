import { may } from "../core/access";
import { dayIn } from "../core/days";
import type { Actor } from "../core/organisation/model";
import { decideSelfCheck, isWhole, placeToGoOn, roundNow, type SelfCheck } from "../core/progress/self-checks";
import { foldFacts } from "../core/progress/state";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { changesSince, profileOf, suggestionsFor } from "../core/self-check/profile";
import type { QuestionSeen, ResultSeen, SelfChecksSeen, SuggestionSeen } from "../core/self-check/seen";
import { STATEMENTS, statementAt, type Suggestion } from "../core/self-check/statements";
import { inLanguage, type Language } from "../core/words";
import { commitDecision } from "./commit-decision";
import type { Deps } from "./deps";
import { forgetNumbers } from "./forget-private-parts";
import { seeCalendar } from "./see-calendar";
import { visibleCourse } from "./visible-course";
import { visibleScenario } from "./visible-scenario";

/** How many earlier times a page lists, and how many suggestions a result has. */
const LISTED = 12;
const SUGGESTED = 3;

/** Answers the statement at a place of a round; what was said there before changes. `next`: the place after it, absent after the last. */
export async function answerSelfCheck(deps: Deps, actor: Actor, round: number, place: number, step: string): Promise<{ readonly next?: number } | Refusal> {
  const statement = statementAt(place);
  if (!statement) return refuse("not-found");
  const committed = await commitDecision(deps, actor, ({ selfChecks }, now) => decideSelfCheck(selfChecks, round, statement.id, step, now));
  if (isRefusal(committed)) return committed;
  return statementAt(place + 1) ? { next: place + 1 } : {};
}

/** Where somebody is, and the times that are over, newest first. */
export async function seeSelfChecks(deps: Deps, actor: Actor): Promise<SelfChecksSeen | Refusal> {
  const checks = await checksOf(deps, actor);
  if (isRefusal(checks)) return checks;
  const { timeZone } = await seeCalendar(deps, actor);
  const round = roundNow(checks);
  const running = checks.find((one) => one.round === round);
  const past = checks.filter(isWhole).reverse().slice(0, LISTED).map((one) => ({ round: one.round, day: dayIn(timeZone, one.lastAt) }));
  return { round, place: placeToGoOn(running), begun: running !== undefined, past };
}

/** One statement of the round that is under way, of the newest one, or of the one that would begin now. */
export async function seeSelfCheckQuestion(deps: Deps, actor: Actor, round: number, place: number): Promise<QuestionSeen | Refusal> {
  const checks = await checksOf(deps, actor);
  if (isRefusal(checks)) return checks;
  const statement = statementAt(place);
  const open = round === roundNow(checks) || round === checks.at(-1)?.round;
  if (!statement || !open) return refuse("not-found");
  const step = checks.find((one) => one.round === round)?.answers.get(statement.id);
  return { round, place, total: STATEMENTS.length, statement: statement.id, ...(step === undefined ? {} : { step }) };
}

/** What somebody said of herself, set beside the time before, and what she can do next. A round that is not over: `not-found`. */
export async function seeSelfCheckResult(deps: Deps, actor: Actor, round: number, language: Language): Promise<ResultSeen | Refusal> {
  const checks = await checksOf(deps, actor);
  if (isRefusal(checks)) return checks;
  const check = checks.find((one) => one.round === round);
  if (!check || !isWhole(check)) return refuse("not-found");
  const { timeZone } = await seeCalendar(deps, actor);
  const earlier = checks.filter((one) => one.round < round && isWhole(one)).at(-1);
  const profile = profileOf(check.answers);
  const before = earlier && { day: dayIn(timeZone, earlier.lastAt), profile: profileOf(earlier.answers) };
  return {
    round,
    day: dayIn(timeZone, check.lastAt),
    newest: round === checks.at(-1)?.round,
    profile,
    ...(before ? { before: { ...before, changes: Object.fromEntries(changesSince(before.profile, profile)) } } : {}),
    suggestions: await suggested(deps, actor, suggestionsFor(profile), language),
  };
}

/** Deletes one round for good. `not-found`: there is none of that number. */
export async function forgetSelfCheck(deps: Deps, actor: Actor, round: number): Promise<"done" | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const { facts } = await deps.store.learners.read(actor.person);
  const numbers = facts.flatMap((fact) => (fact.type === "self-check-answered" && fact.round === round ? [fact.number] : []));
  if (numbers.length === 0) return refuse("not-found");
  await forgetNumbers(deps, actor.person, numbers);
  return "done";
}

async function checksOf(deps: Deps, actor: Actor): Promise<readonly SelfCheck[] | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  return foldFacts((await deps.store.learners.read(actor.person)).facts).selfChecks;
}

async function suggested(deps: Deps, actor: Actor, wanted: readonly Suggestion[], language: Language): Promise<readonly SuggestionSeen[]> {
  const found: SuggestionSeen[] = [];
  for (const one of wanted) {
    const seen = found.length < SUGGESTED ? await (one.kind === "scene" ? sceneSeen(deps, actor, one.id, language) : lessonSeen(deps, actor, one, language)) : undefined;
    if (seen) found.push(seen);
  }
  return found;
}

async function sceneSeen(deps: Deps, actor: Actor, id: string, language: Language): Promise<SuggestionSeen | undefined> {
  const scenario = (await visibleScenario(deps, actor, id))?.scenario;
  return scenario && { kind: "scene", path: `szenen/${id}`, title: inLanguage(scenario.title, language), minutes: scenario.minutes };
}

async function lessonSeen(deps: Deps, actor: Actor, { course: of, id }: Extract<Suggestion, { kind: "lesson" }>, language: Language): Promise<SuggestionSeen | undefined> {
  const lesson = (await visibleCourse(deps, actor, of))?.lessons.find((one) => one.id === id);
  return lesson && { kind: "lesson", path: `kurse/${of}/${id}`, title: inLanguage(lesson.title, language), minutes: lesson.minutes };
}
