import { expect, test } from "vitest";
import { notedMail, openOperation } from "~/http/operation";
import type { Mail } from "~/usecases/deps";

const NOW = "2026-11-23T08:00:00.000Z";
const LETTER = {} as Parameters<Mail["send"]>[0];
type Outcome = Awaited<ReturnType<Mail["send"]>>;

test.each<[Outcome, object]>([["sent", { done: NOW }], ["unreachable", { failed: NOW }], ["mail-refused", { failed: NOW }], ["address-refused", {}]])("a letter that came to %s is noted as %j", async (outcome, state) => {
  const operation = openOperation(NOW, { mailSetUp: true, backup: async () => "elsewhere" });
  expect(await notedMail({ send: async () => outcome }, operation, () => NOW).send(LETTER)).toBe(outcome);
  expect(operation.state("mail")).toEqual(state);
});

test("the last success and the last failure are both remembered", () => {
  const operation = openOperation(NOW, { mailSetUp: false, backup: async () => "elsewhere" });
  operation.done("retention", "2026-11-23T07:00:00.000Z");
  operation.failed("retention", NOW);
  expect(operation.state("retention")).toEqual({ done: "2026-11-23T07:00:00.000Z", failed: NOW });
});
