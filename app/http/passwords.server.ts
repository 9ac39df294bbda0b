import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import type { PasswordHashing } from "../usecases/deps";

/** OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane. `algorithm: 2` is Argon2id. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const LONGEST_QUEUE = 50;

/** Hashing for this process: at most cores - 1 at once, a short queue behind, then `busy`. */
export function openPasswords(atOnce: number = Math.max(1, availableParallelism() - 1), queue = LONGEST_QUEUE, tellWaiting: (waiting: number) => void = () => undefined): PasswordHashing {
  const inTurn = createTurns(atOnce, queue, tellWaiting);
  // Unknown accounts are compared with this one, so they take as long as known ones.
  const nobody = hash(randomBytes(32), ARGON2ID);
  return {
    hash: (password) => inTurn(() => hash(password, ARGON2ID)),
    verify: (stored, password) =>
      inTurn(async () => {
        const matches = await verify(stored ?? (await nobody), password);
        return stored !== undefined && matches;
      }),
  };
}

/** Runs work in turn: so many at once, so many waiting, the rest is refused. */
export function createTurns(atOnce: number, queue: number, tellWaiting: (waiting: number) => void = () => undefined): <Result>(work: () => Promise<Result>) => Promise<Result | "busy"> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= queue) return "busy";
      await new Promise<void>((resolve) => tellWaiting(waiting.push(resolve)));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      tellWaiting(waiting.length);
      if (next) next();
      else running -= 1;
    }
  };
}
