import { expect, test } from "vitest";
import { openOperation } from "~/http/operation";

const NOW = "2026-11-23T08:00:00.000Z";

test("the last success and the last failure are both remembered", () => {
  const operation = openOperation(NOW, async () => "elsewhere");
  operation.done("retention", "2026-11-23T07:00:00.000Z");
  operation.failed("retention", NOW);
  expect(operation.state("retention")).toEqual({ done: "2026-11-23T07:00:00.000Z", failed: NOW });
});
