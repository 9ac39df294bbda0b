import type { Instant } from "../words";

/**
 * How fast somebody may guess. Delays grow and end; nobody can lock a stranger out: the account's own rule
 * is capped at half a minute, and only the pair of account and address waits longer. Links by mail may wait longer
 * because each of them works: whoever asks in another's name fills her mailbox, and locks nobody out.
 */
export type ThrottleRule = {
  /** Tries without any delay. */
  readonly free: number;
  /** Delay after the first try beyond, doubled by each further one. Milliseconds. */
  readonly delay: number;
  readonly longest: number;
  /** All is forgotten when nothing was tried for so long. Milliseconds. */
  readonly forgetAfter: number;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export const THROTTLE_RULES = {
  "sign-in-account": { free: 10, delay: SECOND, longest: 30 * SECOND, forgetAfter: 60 * MINUTE },
  "sign-in-account-at-address": { free: 5, delay: SECOND, longest: 15 * MINUTE, forgetAfter: 60 * MINUTE },
  "sign-in-address": { free: 50, delay: SECOND, longest: 5 * MINUTE, forgetAfter: 60 * MINUTE },
  "sign-in-all": { free: 1000, delay: SECOND / 2, longest: 2 * SECOND, forgetAfter: MINUTE },
  "name-check-code": { free: 5, delay: 2 * SECOND, longest: 15 * MINUTE, forgetAfter: 60 * MINUTE },
  "name-check-address": { free: 20, delay: 2 * SECOND, longest: 15 * MINUTE, forgetAfter: 60 * MINUTE },
  "barrier-address": { free: 10, delay: 10 * SECOND, longest: 15 * MINUTE, forgetAfter: 60 * MINUTE },
  "sign-in-link-account": { free: 3, delay: MINUTE, longest: 15 * MINUTE, forgetAfter: 60 * MINUTE },
  "sign-in-link-address": { free: 50, delay: SECOND, longest: 5 * MINUTE, forgetAfter: 60 * MINUTE },
  // An answer of the provider works once: its state is the key.
  "office-answer": { free: 1, delay: 15 * MINUTE, longest: 15 * MINUTE, forgetAfter: 60 * MINUTE },
  "password-link-address": { free: 20, delay: 2 * SECOND, longest: 5 * MINUTE, forgetAfter: 60 * MINUTE },
} as const satisfies Record<string, ThrottleRule>;
export type ThrottleRuleName = keyof typeof THROTTLE_RULES;

/** One key under one rule, e.g. an account under `sign-in-account`. */
export type Try = { readonly rule: ThrottleRuleName; readonly key: string };

/** What is remembered of one key. */
export type Tries = { readonly count: number; readonly last: Instant };

/** Milliseconds until the next try is allowed; 0: now. */
export function waitOf(rule: ThrottleRule, tries: Tries | undefined, at: Instant): number {
  if (!tries || tries.count < rule.free) return 0;
  const since = Date.parse(at) - Date.parse(tries.last);
  if (since >= rule.forgetAfter) return 0;
  const delay = Math.min(rule.longest, rule.delay * 2 ** Math.min(tries.count - rule.free, 30));
  return Math.max(0, delay - since);
}

/** One more try. Old ones that are long past do not count any more. */
export function withTry(rule: ThrottleRule, tries: Tries | undefined, at: Instant): Tries {
  const past = !tries || Date.parse(at) - Date.parse(tries.last) >= rule.forgetAfter;
  return { count: past ? 1 : tries.count + 1, last: at };
}

/** The network an address belongs to: /24 of IPv4, /48 of IPv6. Neighbours share one throttle and one log entry. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  const four = /^(\d+\.\d+\.\d+)\.\d+$/.exec(plain);
  if (four) return `${four[1] ?? ""}.0/24`;
  const [head = ""] = plain.toLowerCase().split("::");
  const groups = head.split(":").filter((group) => group !== "");
  return `${[...groups, "0", "0", "0"].slice(0, 3).join(":")}::/48`;
}
