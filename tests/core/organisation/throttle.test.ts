import { describe, expect, test } from "vitest";
import { networkOf, THROTTLE_RULES, waitOf, withTry, type ThrottleRule, type Tries } from "~/core/organisation/throttle";

const RULE: ThrottleRule = { free: 3, delay: 1000, longest: 10_000, forgetAfter: 60_000 };
const AT = "2026-11-23T08:00:00.000Z";
const later = (milliseconds: number): string => new Date(Date.parse(AT) + milliseconds).toISOString();

describe("how long to wait after so many tries", () => {
  test.each([
    [0, 0], [1, 0], [2, 0], [3, 1000], [4, 2000], [5, 4000], [6, 8000], [7, 10_000], [50, 10_000], [100_000, 10_000],
  ])("%i tries: %i ms", (count, wait) => {
    expect(waitOf(RULE, count === 0 ? undefined : { count, last: AT }, AT)).toBe(wait);
  });

  test.each([
    [0, 2000], [500, 1500], [1999, 1], [2000, 0], [9000, 0],
  ])("%i ms after the fourth: %i ms", (passed, wait) => {
    expect(waitOf(RULE, { count: 4, last: AT }, later(passed))).toBe(wait);
  });

  test("what is long past is forgotten", () => {
    expect(waitOf(RULE, { count: 50, last: AT }, later(60_000))).toBe(0);
    expect(withTry(RULE, { count: 50, last: AT }, later(60_000))).toEqual({ count: 1, last: later(60_000) });
  });

  test("tries add up until then", () => {
    const tries = [0, 1, 2].reduce<Tries | undefined>((kept, second) => withTry(RULE, kept, later(second * 1000)), undefined);
    expect(tries).toEqual({ count: 3, last: later(2000) });
  });
});

test("nobody can lock an account: its own rule never waits longer than half a minute", () => {
  expect(waitOf(THROTTLE_RULES["sign-in-account"], { count: 1_000_000, last: AT }, AT)).toBe(30_000);
});

test.each([
  ["192.0.2.17", "192.0.2.0/24"],
  ["::ffff:192.0.2.17", "192.0.2.0/24"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"],
  ["2001:DB8:1::9", "2001:db8:1::/48"],
  ["2001:db8::9", "2001:db8:0::/48"],
  ["::1", "0:0:0::/48"],
])("%s belongs to %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
