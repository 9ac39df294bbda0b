import { expect, test } from "vitest";
import { SECTIONS } from "./faults/sections";
import { isClean } from "./faults/tally";

for (const { name, proves, run } of SECTIONS) {
  test(`${name}: ${proves}`, { timeout: 600_000 }, async () => {
    const tally = await run({ size: "short" });
    expect(tally.problems).toEqual([]);
    expect(isClean(tally)).toBe(true);
    expect(tally.trials).toBeGreaterThan(40);
  });
}
