import type { Question } from "./model";

/** Questions of one round with the order in which their parts are shown. */
export type Drawn = { readonly question: string; readonly order: readonly string[] };

/** Draws `count` questions from the pool. The same seed gives the same draw. */
export function drawQuestions(pool: readonly Question[], count: number, seed: number): readonly Drawn[] {
  const random = generator(seed);
  return shuffled(pool, random)
    .slice(0, count)
    .map((question) => ({ question: question.id, order: shownOrder(question, random) }));
}

function shownOrder(question: Question, random: () => number): readonly string[] {
  switch (question.kind) {
    case "single":
    case "multiple":
      return shuffled(question.options.map(({ id }) => id), random);
    case "order":
      return unsolved(question.steps.map(({ id }) => id), random);
    case "matching":
      return shuffled(question.left.map(({ id }) => id), random);
    case "short":
      return [];
  }
}

/** Any order but the right one. */
function unsolved(ids: readonly string[], random: () => number): readonly string[] {
  const order = shuffled(ids, random);
  const solved = order.every((id, index) => id === ids[index]);
  return solved ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** A number from a text, evenly spread: FNV-1a, 32 bit. */
export function seedFrom(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Numbers from 0 to below 1, the same for the same seed everywhere. Mulberry32: small and even. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
