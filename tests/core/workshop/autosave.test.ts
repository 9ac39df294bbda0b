import { expect, test } from "vitest";
import { AT_REST, autosaved, PAUSE, type Autosave, type AutosaveDeed, type AutosaveEvent } from "~/core/workshop/autosave";

function after(...events: readonly AutosaveEvent[]): { readonly state: Autosave; readonly deeds: readonly AutosaveDeed[] } {
  return events.reduce<{ state: Autosave; deeds: readonly AutosaveDeed[] }>(({ state, deeds }, event) => {
    const next = autosaved(state, event);
    return { state: next.state, deeds: [...deeds, next.deed] };
  }, { state: AT_REST, deeds: [] });
}

test("typing is saved once after a pause, and leaving does not wait for it", () => {
  expect(after("typed", "typed", "due", "saved")).toEqual({ state: AT_REST, deeds: [{ wait: PAUSE }, { wait: PAUSE }, "send", undefined] });
  expect(after("typed", "leave").deeds).toEqual([{ wait: PAUSE }, "send"]);
  expect(after("leave").deeds).toEqual([undefined]);
});

test("nothing is sent twice at once, and what was typed meanwhile is sent afterwards", () => {
  expect(after("typed", "due", "typed", "due", "leave", "saved", "due", "saved")).toEqual({ state: AT_REST, deeds: [{ wait: PAUSE }, "send", undefined, undefined, undefined, { wait: PAUSE }, "send", undefined] });
});

test("a line that is down is tried again, later each time, at most every half minute", () => {
  const failures = Array.from({ length: 7 }, (): readonly AutosaveEvent[] => ["due", { failed: "offline" }]).flat();
  const { state, deeds } = after("typed", ...failures);
  expect(deeds.filter((deed) => typeof deed === "object").map((deed) => deed.wait)).toEqual([PAUSE, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  expect(state).toMatchObject({ at: "retrying", why: "offline" });
  expect(autosaved(state, "typed").deed).toBeUndefined();
  expect(autosaved(state, "resume").deed).toBe("send");
  expect(after("typed", "due", { failed: "server" }, "due", "saved").state).toEqual(AT_REST);
});

test.each(["conflict", "signed-out"] as const)("after %s nothing is sent until somebody has decided", (why) => {
  const { state, deeds } = after("typed", "due", { failed: why }, "typed", "due", "leave");
  expect(state).toMatchObject({ at: "stopped", why });
  expect(deeds.slice(3)).toEqual([undefined, undefined, undefined]);
  expect(autosaved(state, "resume").deed).toBe("send");
});

test("a text that was refused is sent again once it was changed", () => {
  expect(after("typed", "due", { failed: "refused" }, "typed", "due").deeds.slice(3)).toEqual([{ wait: PAUSE }, "send"]);
});
