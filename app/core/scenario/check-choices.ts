import { lengthBetrays } from "../wording/lengths";
import { LANGUAGES, type Words } from "../words";
import { placeOfStep, type Place } from "./conditions";
import { finding, type Finding } from "./finding";
import { isSpoken, RATINGS, type Move, type Scenario, type Scene } from "./model";

/** From this many decisions on it is a pattern when this share of them has the right answer at the same place. */
const PATTERN = { decisions: 5, share: 0.8 };

type Option = { readonly text: Words; readonly best: boolean };
type Decision = { readonly place: Place; readonly options: readonly Option[] };

/** Choices that can be guessed without reading them, and moves that nobody has a reason to choose. */
export function checkChoices(scenario: Scenario): readonly Finding[] {
  const decisions = scenario.scenes.flatMap(decisionsOf);
  const open = decisions.filter(({ options }) => options.some(({ best }) => best) && options.some(({ best }) => !best));
  return [...patterns(open), ...open.filter(betrays).map(({ place }) =>
    finding("length-betrays", place, "Die Länge verrät hier die beste Antwort. Gleichen Sie die Längen an."),
  ), ...scenario.scenes.flatMap(dominated)];
}

/** Moves of a moment and wordings of a sentence; subjects of a hub are no answers to each other. */
function decisionsOf(scene: Scene): readonly Decision[] {
  if (isSpoken(scene)) {
    const options = scene.moves.filter(({ subject }) => !subject).flatMap((move) => (wordsOf(move) ? [{ text: wordsOf(move) ?? { de: "" }, best: move.rating === "strong" }] : []));
    return [{ place: ["scenes", scene.id], options }];
  }
  if (scene.kind === "interpretation") return [];
  return scene.sentences.map(({ id, wordings }) => ({
    place: ["scenes", scene.id, "sentences", id],
    options: wordings.map(({ text, rating }) => ({ text, best: rating === "strong" })),
  }));
}

function wordsOf({ say, do: done }: Move): Words | undefined {
  return say ?? done;
}

function patterns(decisions: readonly Decision[]): readonly Finding[] {
  if (decisions.length < PATTERN.decisions) return [];
  const often = (fits: (options: readonly Option[]) => boolean): boolean => decisions.filter(({ options }) => fits(options)).length >= decisions.length * PATTERN.share;
  return [
    ...(often(([first]) => first?.best === true) ? [finding("right-is-first", ["scenes"], "Fast immer ist die erste Antwort eine beste. Mischen Sie die Reihenfolge.")] : []),
    ...(often(longestIsBest) ? [finding("right-is-longest", ["scenes"], "Fast immer ist die längste Antwort eine beste. Gleichen Sie die Längen an.")] : []),
  ];
}

function longestIsBest(options: readonly Option[]): boolean {
  const longest = Math.max(...options.map(({ text }) => text.de.length));
  return options.filter(({ text }) => text.de.length === longest).every(({ best }) => best);
}

function betrays({ options }: Decision): boolean {
  return LANGUAGES.some((language) => {
    const lengths = (best: boolean): readonly number[] => options.filter((option) => option.best === best).map(({ text }) => (text[language] ?? text.de).length);
    return lengthBetrays(lengths(true), lengths(false));
  });
}

/** Better is more trust and less tension; what other meters mean only their author knows. */
const DIRECTIONS: Readonly<Record<string, number>> = { trust: 1, tension: -1 };

function dominated(scene: Scene): readonly Finding[] {
  if (!isSpoken(scene)) return [];
  const moves = scene.moves.filter(({ subject }) => !subject);
  return moves.filter((move, index) => moves.some((other, at) => other !== move && dominates(other, move) && (at < index || !dominates(move, other)))).map((move) =>
    finding("move-dominated", placeOfStep(scene, move.id), "Eine andere Antwort leistet in allem mindestens dasselbe. Geben Sie dieser einen Reiz (appeal) oder eine eigene Wirkung, oder streichen Sie sie."),
  );
}

/** A move that says why it tempts, or that somebody remembers, has a reason of its own. */
function dominates(better: Move, worse: Move): boolean {
  const always = better.when === undefined || JSON.stringify(better.when) === JSON.stringify(worse.when);
  return always && worse.appeal === undefined && worse.echo === undefined && better.to === worse.to
    && RATINGS.indexOf(better.rating) <= RATINGS.indexOf(worse.rating) && sameFlags(better, worse) && atLeastAsGood(better, worse) && showsAsMuch(better, worse);
}

function sameFlags({ effects: one }: Move, { effects: other }: Move): boolean {
  return [...one.set].sort().join() === [...other.set].sort().join() && [...one.clear].sort().join() === [...other.clear].sort().join();
}

function atLeastAsGood({ effects: better }: Move, { effects: worse }: Move): boolean {
  return Object.keys({ ...better.meters, ...worse.meters }).every((id) => {
    const more = (better.meters[id] ?? 0) - (worse.meters[id] ?? 0);
    return more === 0 || more * (DIRECTIONS[id] ?? 0) > 0;
  });
}

function showsAsMuch(better: Move, worse: Move): boolean {
  const of = (move: Move, polarity: "shown" | "missed") => move.evidence.filter((evidence) => evidence.polarity === polarity).map(({ dimension }) => dimension);
  return of(worse, "shown").every((dimension) => of(better, "shown").includes(dimension)) && of(better, "missed").every((dimension) => of(worse, "missed").includes(dimension));
}
