import { expect, test } from "vitest";
import { openThrottle } from "~/http/throttle";

const AT = "2026-11-23T08:00:00.000Z";
const one = [{ rule: "name-check-code", key: "k" }] as const;

test("a try that has to wait is not counted, so waiting ends", () => {
  const throttle = openThrottle();
  for (let tries = 0; tries < 5; tries += 1) expect(throttle.take(one, AT)).toBe(0);
  expect(throttle.take(one, AT)).toBe(2000);
  expect(throttle.take(one, AT)).toBe(2000);
  expect(throttle.take(one, "2026-11-23T08:00:02.000Z")).toBe(0);
});

test("the longest wait of all keys counts, and then none of them is used up", () => {
  const throttle = openThrottle();
  for (let tries = 0; tries < 5; tries += 1) throttle.take(one, AT);
  const both = [...one, { rule: "name-check-address", key: "a" } as const];
  for (let tries = 0; tries < 30; tries += 1) expect(throttle.take(both, AT)).toBe(2000);
  expect(throttle.take([{ rule: "name-check-address", key: "a" }], AT)).toBe(0);
});

test("a try can be given back, and all can be forgotten", () => {
  const throttle = openThrottle();
  for (let tries = 0; tries < 50; tries += 1) {
    expect(throttle.take(one, AT)).toBe(0);
    throttle.giveBack(one);
  }
  for (let tries = 0; tries < 5; tries += 1) throttle.take(one, AT);
  throttle.forget(one);
  expect(throttle.take(one, AT)).toBe(0);
});

test("the memory is bounded: what was not tried for longest goes first", () => {
  const throttle = openThrottle(2);
  for (let tries = 0; tries < 5; tries += 1) throttle.take(one, AT);
  throttle.take([{ rule: "name-check-code", key: "b" }], AT);
  throttle.take([{ rule: "name-check-code", key: "c" }], AT);
  expect(throttle.take(one, AT)).toBe(0);
});
