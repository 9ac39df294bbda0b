import { describe, expect, test } from "vitest";
import { keptHere, openThrottle } from "~/http/throttle";
import { throttleContract } from "./throttle-contract";

describe("in the memory of one process", () => {
  throttleContract(() => openThrottle());

  test("the memory is bounded: what was not tried for longest goes first", async () => {
    const at = "2026-11-23T08:00:00.000Z";
    const throttle = openThrottle(keptHere(2));
    const one = [{ rule: "name-check-code", key: "k" }] as const;
    for (let tries = 0; tries < 5; tries += 1) await throttle.take(one, at);
    await throttle.take([{ rule: "name-check-code", key: "b" }], at);
    await throttle.take([{ rule: "name-check-code", key: "c" }], at);
    expect(await throttle.take(one, at)).toBe(0);
  });
});
