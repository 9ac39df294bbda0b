import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { textsIn } from "~/i18n/texts";
import { sayingUnsaved } from "~/server-refusals";
import { StoreError, type StoreErrorCode } from "~/store/error";

const asError = async (error: unknown): Promise<unknown> => Promise.reject(error);

/** What a page's action comes to when the store says this, and what the log keeps of it. */
async function answered(error: unknown) {
  const logged: object[] = [];
  const module = { default: () => null, action: () => asError(error), loader: () => ({ read: true }) };
  const build = sayingUnsaved({ routes: { page: { id: "page", path: "seite", module } } } as unknown as ServerBuild);
  const log = { error: (fields: object) => void logged.push(fields) };
  const context = { deps: { log }, reference: "r1" } as unknown as AppLoadContext;
  const args = { context, request: new Request("http://127.0.0.1/seite"), params: {} };
  const { action, loader } = build.routes["page"]?.module ?? {};
  const thrown = await Promise.resolve(action?.(args)).catch((problem: unknown) => problem);
  return { thrown, logged, read: await loader?.(args) };
}

const stored = (code: StoreErrorCode) => new StoreError(code, `it is ${code}`);

test.each([
  { code: "full", refused: "disk-full", status: 507 },
  { code: "stopped", refused: "not-saved", status: 503 },
] as const)("a write that met a store that is $code is answered with $status and its sentence, and reading goes on", async ({ code, refused, status }) => {
  const { thrown, logged, read } = await answered(stored(code));
  expect(thrown).toMatchObject({ data: { refused }, init: { status } });
  expect(logged).toEqual([{ reference: "r1", refused, reason: `it is ${code}` }]);
  expect(read).toEqual({ read: true });
});

test("any other error stays what it is", async () => {
  const error = new Error("broken");
  expect((await answered(error)).thrown).toBe(error);
  expect((await answered(stored("damaged"))).thrown).toBeInstanceOf(StoreError);
});

test("in plain words nothing was saved, in both languages", () => {
  expect(textsIn("de")("refusal.codes.disk-full")).toContain("nicht gespeichert");
  expect(textsIn("de")("refusal.codes.not-saved")).toContain("nicht gespeichert");
  expect(textsIn("en")("refusal.codes.disk-full")).toContain("not saved");
  expect(textsIn("en")("refusal.codes.not-saved")).toContain("not saved");
});
