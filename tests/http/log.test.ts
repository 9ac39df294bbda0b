import { expect, test } from "vitest";
import { openLog } from "~/http/log";
import { StoreError } from "~/store/error";
import { ask, fixedDeps, formHeaders, openPage, serve } from "./fixture";

function opened() {
  const lines: string[] = [];
  return { lines, log: openLog("debug", { write: (line) => void lines.push(line) }) };
}

test("fields of the closed list are written as they are", () => {
  const { lines, log } = opened();
  log.info({ reference: "0123456789", method: "GET", route: "/:/kurse/:", status: 200, ms: 1.5 }, "request");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ reference: "0123456789", method: "GET", route: "/:/kurse/:", status: 200, ms: 1.5, msg: "request" });
});

test("whatever is not in the list is dropped, and only its name is said", () => {
  const { lines, log } = opened();
  log.warn({ email: "anna@musterstadt.example", people: ["anna"], code: "Änne Müller", status: 500 }, "something");
  expect(lines.join()).not.toMatch(/anna|Müller/);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ status: 500, dropped: ["email", "people", "code"] });
});

test("of an error stand kind, code and place; its sentence only when it is ours", () => {
  const { lines, log } = opened();
  const repeats = (text: string): Error => {
    try {
      JSON.parse(text);
      return new Error("parsed");
    } catch (error) {
      return error instanceof Error ? error : new Error("unknown");
    }
  };
  log.error({ error: repeats("Änne Müller") }, "page failed");
  log.error({ error: new StoreError("full", "The disk is full (ENOSPC): nothing was changed.") }, "page failed");
  expect(lines.join()).not.toContain("Müller");
  expect(JSON.parse(lines[0] ?? "").error).toMatchObject({ name: "SyntaxError", stack: expect.arrayContaining([expect.stringContaining("log.test.ts")]) });
  expect(JSON.parse(lines[1] ?? "").error).toMatchObject({ name: "StoreError", code: "full", message: "The disk is full (ENOSPC): nothing was changed." });
});

test("what a page throws and what a form holds never reach the log", async () => {
  const { lines, log } = opened();
  const deps = Object.assign(fixedDeps(), { log });
  const { port } = await serve({
    deps,
    pages: async (request, context) => {
      if (request.method === "POST") throw new Error(`cannot save ${context.form.get("note") ?? ""}`);
      return new Response(JSON.stringify({ csrf: context.csrf }));
    },
  });
  const { cookie, csrf } = await openPage(port);
  const answer = await ask(port, { method: "POST", path: "/de/kurse/geheime-adresse?suche=Zebrafink", headers: formHeaders(port, cookie), body: new URLSearchParams({ csrf, note: "Zebrafink" }).toString() });
  expect(answer.status).toBe(500);
  expect(lines.some((line) => line.includes("request failed"))).toBe(true);
  expect(lines.join()).not.toMatch(new RegExp(`Zebrafink|geheime-adresse|${csrf}|${cookie.split("=")[1] ?? "-"}`));
});
