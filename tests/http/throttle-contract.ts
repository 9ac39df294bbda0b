import { expect, test } from "vitest";
import type { Throttle } from "~/usecases/deps";

const AT = "2026-11-23T08:00:00.000Z";
const one = [{ rule: "name-check-code", key: "k" }] as const;

/** What every throttle promises, wherever it keeps what was tried. */
export function throttleContract(open: () => Throttle): void {
  async function tried(times: number): Promise<Throttle> {
    const throttle = open();
    for (let tries = 0; tries < times; tries += 1) expect(await throttle.take(one, AT)).toBe(0);
    return throttle;
  }

  test("a try that has to wait is not counted, so waiting ends", async () => {
    const throttle = await tried(5);
    expect(await throttle.take(one, AT)).toBe(2000);
    expect(await throttle.take(one, AT)).toBe(2000);
    expect(await throttle.take(one, "2026-11-23T08:00:02.000Z")).toBe(0);
  });

  test("the longest wait of all keys counts, and then none of them is used up", async () => {
    const throttle = await tried(5);
    const both = [...one, { rule: "name-check-address", key: "a" } as const];
    for (let tries = 0; tries < 30; tries += 1) expect(await throttle.take(both, AT)).toBe(2000);
    expect(await throttle.take([{ rule: "name-check-address", key: "a" }], AT)).toBe(0);
  });

  test("a try can be given back, and all can be forgotten", async () => {
    const throttle = open();
    for (let tries = 0; tries < 50; tries += 1) {
      expect(await throttle.take(one, AT)).toBe(0);
      await throttle.giveBack(one);
    }
    for (let tries = 0; tries < 5; tries += 1) await throttle.take(one, AT);
    await throttle.forget(one);
    expect(await throttle.take(one, AT)).toBe(0);
  });

  test("of many tries at once no more go on than are free", async () => {
    const throttle = open();
    const waits = await Promise.all(Array.from({ length: 20 }, () => throttle.take(one, AT)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });
}
