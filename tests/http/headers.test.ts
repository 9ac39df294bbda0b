import { describe, expect, test } from "vitest";
import { mayBeFramed, securityHeaders } from "~/http/headers";
import { ask, askRaw, serve } from "./fixture";

const EVERYWHERE = ["content-security-policy", "x-content-type-options", "x-frame-options", "referrer-policy", "cross-origin-opener-policy", "cross-origin-resource-policy", "permissions-policy"];
const FILE = { type: "text/css", etag: '"e"', immutable: true, plain: Buffer.from("a{}"), br: undefined, gzip: undefined };

describe("every answer carries the security headers", () => {
  test.each([
    ["a page", { path: "/de" }, 200],
    ["a redirect", { path: "/de/umleitung" }, 303],
    ["a page that fails", { path: "/de/fehler" }, 500],
    ["a HEAD", { method: "HEAD", path: "/de" }, 200],
    ["a file", { path: "/assets/a.css" }, 200],
    ["a file that is not there", { path: "/assets/b.css" }, 404],
    ["a probe", { path: "/livez" }, 200],
    ["an unknown method", { method: "DELETE", path: "/de" }, 405],
    ["a cross-site post", { method: "POST", path: "/de" }, 403],
    ["a foreign host", { path: "/de", headers: { host: "evil.example" } }, 421],
    ["an address that is none", { path: "//evil.example/de" }, 400],
    ["a request for loader data by route", { path: "/de?_data=root" }, 400],
  ])("%s", async (_name, asked, status) => {
    const { port } = await serve({ files: new Map([["/assets/a.css", FILE]]), pages });
    const { headers, ...got } = await ask(port, asked);
    expect(got.status).toBe(status);
    expect(EVERYWHERE.filter((name) => headers[name] === undefined)).toEqual([]);
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers["content-security-policy"]).not.toMatch(/unsafe/);
  });

  test.each([
    ["bytes that are no request", "NONSENSE\r\n\r\n", "400"],
    ["headers above 16 kB", `GET / HTTP/1.1\r\nhost: a\r\nx: ${"y".repeat(17_000)}\r\n\r\n`, "431"],
  ])("%s", async (_name, bytes, status) => {
    const { port } = await serve();
    const text = (await askRaw(port, bytes)).toLowerCase();
    expect(text).toContain(`http/1.1 ${status}`);
    expect(EVERYWHERE.filter((name) => !text.includes(`\r\n${name}: `))).toEqual([]);
  });
});

test("pages are never stored, and a refusal speaks the reader's language", async () => {
  const { port } = await serve();
  const german = await ask(port, { method: "POST", path: "/de/kurse" });
  const english = await ask(port, { method: "POST", path: "/en/kurse" });
  expect((await ask(port)).headers["cache-control"]).toBe("private, no-store");
  expect(german.headers["cache-control"]).toBe("private, no-store");
  expect(german.text).toContain("<main data-page=\"fehler\">");
  expect(german.text).toContain("nicht von einer Seite dieser Anwendung");
  expect(english.text).toContain("did not come from a page of this application");
});

test("the nonce is new for each request and the one of the policy", async () => {
  const { port } = await serve();
  const answers = await Promise.all([ask(port), ask(port)]);
  const nonces = answers.map(({ text }) => String(JSON.parse(text).nonce));
  expect(new Set(nonces).size).toBe(2);
  answers.forEach(({ headers }, index) => expect(headers["content-security-policy"]).toContain(`'nonce-${nonces[index] ?? "none"}'`));
});

test("strict transport security is only promised where the address is https", () => {
  const facts = { nonce: "n", development: false };
  expect(securityHeaders({ ...facts, secure: true })["strict-transport-security"]).toMatch(/max-age=31536000/);
  expect(securityHeaders({ ...facts, secure: false })).not.toHaveProperty("strict-transport-security");
});

test("the policy is exactly this", () => {
  expect(securityHeaders({ nonce: "n", secure: true, development: false })["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'nonce-n' 'strict-dynamic'; style-src 'self' 'nonce-n'; img-src 'self' data:; font-src 'self'; media-src 'self' data:; manifest-src 'self'; worker-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
  );
});

test("only the preview of a draft may stand inside a page, and only inside our own", () => {
  const preview = "/de/werkstatt/entwuerfe/d1/vorschau";
  expect([preview, `${preview}/verlauf`, "/en/werkstatt/entwuerfe/d1/vorschau"].map(mayBeFramed)).toEqual([true, true, true]);
  expect(["/de", "/de/werkstatt/entwuerfe/d1", `${preview}/../text`, `${preview}x`, "/de/anmelden", `/x${preview}`].some(mayBeFramed)).toBe(false);
  const headers = securityHeaders({ nonce: "n", secure: true, development: false, framed: true });
  expect([headers["x-frame-options"], headers["content-security-policy"]]).toEqual(["SAMEORIGIN", expect.stringContaining("frame-src 'self'; frame-ancestors 'self'")]);
});

test("probes tell nothing and follow the state", async () => {
  const { port, setDraining } = await serve();
  expect((await ask(port, { path: "/readyz" })).text).toBe("ok\n");
  setDraining(true);
  expect((await ask(port, { path: "/readyz" })).status).toBe(503);
  expect((await ask(port, { path: "/livez" })).status).toBe(200);
});

test("a failing page shows the number that is in the log, and nothing of the error", async () => {
  const { port, deps } = await serve({ pages });
  const { text } = await ask(port, { path: "/de/fehler" });
  const logged = deps.logged.find(({ message }) => message === "request failed");
  expect(text).toContain(String(logged?.["reference"]));
  expect(text).not.toContain("secret detail");
});

test("the log knows the shape of an address, not the address", async () => {
  const { port, deps } = await serve();
  await ask(port, { path: "/de/kurse/geheimnis?name=Meier" });
  expect(deps.logged.at(-1)).toMatchObject({ message: "request", method: "GET", route: "/:/kurse/:", status: 200 });
  expect(JSON.stringify(deps.logged)).not.toMatch(/geheimnis|Meier/);
});

async function pages(request: Request): Promise<Response> {
  if (request.url.endsWith("/fehler")) throw new Error("secret detail");
  return request.url.endsWith("/umleitung") ? new Response(null, { status: 303, headers: { location: "/de" } }) : new Response("<p>", { headers: { "content-type": "text/html" } });
}
