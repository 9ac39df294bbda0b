import { THROTTLE_RULES, waitOf, withTry, type Tries, type Try } from "../core/organisation/throttle";
import type { Throttle } from "../usecases/deps";

const MOST_KEYS = 50_000;

/** The throttle of this process. When it is full, what was not tried for longest is forgotten. */
export function openThrottle(mostKeys = MOST_KEYS): Throttle {
  const kept = new Map<string, Tries>();
  const remember = (name: string, tries: Tries): void => {
    kept.delete(name);
    kept.set(name, tries);
    const [oldest] = kept.keys();
    if (kept.size > mostKeys && oldest !== undefined) kept.delete(oldest);
  };
  return {
    take(tries, at) {
      const wait = Math.max(0, ...tries.map((one) => waitOf(THROTTLE_RULES[one.rule], kept.get(nameOf(one)), at)));
      if (wait > 0) return wait;
      for (const one of tries) remember(nameOf(one), withTry(THROTTLE_RULES[one.rule], kept.get(nameOf(one)), at));
      return 0;
    },
    giveBack(tries) {
      for (const one of tries) {
        const now = kept.get(nameOf(one));
        if (now && now.count > 1) kept.set(nameOf(one), { ...now, count: now.count - 1 });
        else kept.delete(nameOf(one));
      }
    },
    forget(tries) {
      for (const one of tries) kept.delete(nameOf(one));
    },
  };
}

function nameOf({ rule, key }: Try): string {
  return `${rule}:${key}`;
}
