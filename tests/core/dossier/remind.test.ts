import { describe, expect, test } from "vitest";
import type { Dossier } from "~/core/dossier/model";
import { closeReminder, isRemindable, mailMoved, remind } from "~/core/dossier/remind";
import { dossier, reminder } from "../../fixtures/dossier";

test.each([
  ["overdue", true, "2026-11-21", true],
  ["open", true, undefined, true],
  ["open", false, "2026-12-01", true],
  ["open", false, undefined, false],
  ["expired", true, undefined, true],
  ["expired", false, undefined, false],
  ["revoked", true, undefined, true],
  ["completed", true, "2026-12-01", false],
  ["recognised", true, "2026-12-01", false],
] as const)("%s, mandatory %s, due %s: to be reminded of is %s", (status, mandatory, due, expected) => {
  expect(isRemindable({ status, mandatory, ...(due === undefined ? {} : { due }) })).toBe(expected);
});

test("nobody is reminded while her deadlines rest", () => {
  expect(isRemindable({ status: "overdue", mandatory: true, due: "2026-11-21", exempt: true })).toBe(false);
});

function kept(reminded: ReturnType<typeof remind>): Dossier {
  if (typeof reminded === "string") throw new Error(reminded);
  return reminded.dossier;
}

describe("a reminder", () => {
  test("is kept after those before", () => {
    const after = kept(remind(dossier("ada", { reminders: [reminder("a", { day: "2026-11-21" })] }), reminder("b")));
    expect(after.reminders.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test("of the same sending is the same reminder, however often it comes", () => {
    expect(remind(dossier("ada", { reminders: [reminder("a", { sending: "s" })] }), reminder("b", { sending: "s" }))).toBe("again");
  });

  test("of one course comes once a day, of another one too", () => {
    const before = dossier("ada", { reminders: [reminder("a")] });
    expect(remind(before, reminder("b"))).toBe("today");
    expect(kept(remind(before, reminder("b", { course: "k1" }))).reminders).toHaveLength(2);
    expect(kept(remind(before, reminder("b", { day: "2026-11-23" }))).reminders).toHaveLength(2);
  });

  test("pushes out the oldest of more than a hundred", () => {
    const reminders = Array.from({ length: 100 }, (_, number) => reminder(`r${number}`, { day: `day ${number}` }));
    const after = kept(remind(dossier("ada", { reminders }), reminder("new")));
    expect([after.reminders.length, after.reminders[0]?.id, after.reminders.at(-1)?.id]).toEqual([100, "r1", "new"]);
  });

  test("is put away once", () => {
    const after = closeReminder(dossier("ada", { reminders: [reminder("a"), reminder("b")] }), "a", "2026-11-23T08:00:00.000Z");
    expect(after?.reminders.map(({ closedAt }) => closedAt)).toEqual(["2026-11-23T08:00:00.000Z", undefined]);
    expect(after && closeReminder(after, "a", "2026-11-24T08:00:00.000Z")).toBeUndefined();
    expect(closeReminder(dossier(), "a", "2026-11-24T08:00:00.000Z")).toBeUndefined();
  });
});

describe("its mail", () => {
  const waiting = dossier("ada", { reminders: [reminder("a", { mail: "waiting" }), reminder("b")] });

  test("moves on from the state it is in", () => {
    expect(mailMoved(waiting, "a", ["waiting"], "sending")?.reminders[0]?.mail).toBe("sending");
  });

  test("is taken by one only", () => {
    const taken = mailMoved(waiting, "a", ["waiting"], "sending");
    expect(taken && mailMoved(taken, "a", ["waiting"], "sending")).toBeUndefined();
  });

  test("does not begin where none was set up", () => {
    expect(mailMoved(waiting, "b", ["waiting"], "sending")).toBeUndefined();
  });
});
