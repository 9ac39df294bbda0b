import { THROTTLE_RULES, waitOf, withTry, type Tries, type Try } from "../core/organisation/throttle";
import type { TryStore } from "../store/port";
import type { Throttle } from "../usecases/deps";

const MOST_KEYS = 50_000;

/** The throttle over what is kept of tries: by this process, or by all instances together. */
export function openThrottle(kept: TryStore = keptHere()): Throttle {
  return {
    take: (tries, at) =>
      kept.change(tries.map(nameOf), (now) => {
        const wait = Math.max(0, ...tries.map(({ rule }, place) => waitOf(THROTTLE_RULES[rule], now[place], at)));
        if (wait > 0) return { answer: wait };
        return { next: tries.map(({ rule }, place) => withTry(THROTTLE_RULES[rule], now[place], at)), answer: 0 };
      }),
    giveBack: (tries) =>
      kept.change(tries.map(nameOf), (now) => ({
        next: now.map((one) => (one && one.count > 1 ? { ...one, count: one.count - 1 } : undefined)),
        answer: undefined,
      })),
    forget: (tries) => kept.change(tries.map(nameOf), (now) => ({ next: now.map(() => undefined), answer: undefined })),
  };
}

/** In the memory of this process: a restart forgets it. When it is full, what was not tried for longest is forgotten. */
export function keptHere(mostKeys = MOST_KEYS): TryStore {
  const kept = new Map<string, Tries>();
  const keep = (key: string, tries: Tries | undefined): void => {
    kept.delete(key);
    if (tries !== undefined) kept.set(key, tries);
    const [oldest] = kept.keys();
    if (kept.size > mostKeys && oldest !== undefined) kept.delete(oldest);
  };
  return {
    change: async (keys, decide) => {
      const { next, answer } = decide(keys.map((key) => kept.get(key)));
      if (next) for (const [place, key] of keys.entries()) keep(key, next[place]);
      return answer;
    },
  };
}

function nameOf({ rule, key }: Try): string {
  return `${rule}:${key}`;
}
