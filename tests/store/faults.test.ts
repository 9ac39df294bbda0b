import { test } from "vitest";
import { SECTIONS } from "./faults/sections";
import { isClean } from "./faults/tally";

// Some wait for processes to die and servers to start: the others work meanwhile.
for (const { name, proves, run } of SECTIONS) {
  test.concurrent(`${name}: ${proves}`, { timeout: 600_000 }, async ({ expect }) => {
    const tally = await run({ size: "short" });
    expect(tally.problems).toEqual([]);
    expect(isClean(tally)).toBe(true);
    expect(tally.trials).toBeGreaterThan(40);
  });
}
