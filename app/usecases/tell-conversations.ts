import type { NumberedFact } from "../core/progress/facts";
import type { Attempt } from "../core/progress/state";
import { isRefusal } from "../core/refusal";
import { playedBy } from "../core/scenario/cards";
import type { Scenario } from "../core/scenario/model";
import { replay } from "../core/scenario/play";
import { showSaid } from "../core/scenario/shown";
import { inLanguage, type Language, type Shown } from "../core/words";
import { ofCourse, type Telling, type Told } from "./tell-courses";

type AttemptFact = Extract<NumberedFact, { readonly attempt?: string }>;
type Played = Extract<NumberedFact, { type: "refresher-played" }>;

/** A fact of an attempt, on the version the attempt was played in just then. */
export async function tellConversation(telling: Telling, fact: AttemptFact): Promise<Told> {
  const attempt = telling.attempts.get(fact.number);
  const scenario = attempt && (await scenarioOf(telling, attempt));
  if (!attempt || !scenario) return {};
  const { language } = telling;
  const of = inLanguage(scenario.title, language);
  switch (fact.type) {
    case "move-made":
      return { of, words: saidLast(scenario, attempt, language) };
    case "stepped-back":
      return { of, count: fact.to };
    case "scenario-ended": {
      const ending = scenario.endings.find(({ id }) => id === fact.ending);
      return { of, ...(ending ? { what: inLanguage(ending.title, language) } : {}) };
    }
    default:
      return { of };
  }
}

/** The moment of a refresher, as it was drawn then. */
export async function tellMomentPlayed(telling: Telling, fact: Played): Promise<Told> {
  const drawn = telling.facts.findLast((one) => one.type === "refresher-drawn" && one.course === fact.course && one.round === fact.round && one.number < fact.number);
  const moment = drawn?.type === "refresher-drawn" ? drawn.moment : undefined;
  const found = moment && (await telling.deps.catalogue.scenario(moment.scenario, moment.version));
  if (!moment || !found) return ofCourse(telling, fact.course);
  const scenario = playedBy(found.scenario);
  const words = saidLast(scenario, { steps: [...moment.steps, fact.chosen], bypass: false }, telling.language);
  return { ...(await ofCourse(telling, fact.course)), what: inLanguage(scenario.title, telling.language), words };
}

async function scenarioOf({ deps }: Telling, { scenario, version, cards }: Attempt): Promise<Scenario | undefined> {
  const found = await deps.catalogue.scenario(scenario, version);
  return found && playedBy(found.scenario, cards);
}

/** What was said or done last; nothing where the way there no longer leads anywhere. */
function saidLast(scenario: Scenario, played: Pick<Attempt, "steps" | "bypass">, language: Language): readonly Shown[] {
  const trace = replay(scenario, played);
  const turn = isRefusal(trace) ? undefined : trace.turns.findLast(({ bypassed }) => !bypassed);
  return turn ? showSaid(scenario, turn, language).texts : [];
}
