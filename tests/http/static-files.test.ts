import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { readStaticFiles } from "~/http/static-files";
import { ask, serve } from "./fixture";

const SCRIPT = "console.log(1);".repeat(200);

async function serveFolder(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "client/assets"), { recursive: true });
  mkdirSync(join(folder, "client/.vite"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "client/.vite/manifest.json"), "{}");
  writeFileSync(join(folder, "client/robots.txt"), "User-agent: *");
  writeFileSync(join(folder, "client/assets/a-1.js"), SCRIPT);
  writeFileSync(join(folder, "client/assets/a-1.js.gz"), gzipSync(SCRIPT));
  return (await serve({ files: readStaticFiles(join(folder, "client")), pages: async () => new Response("a page", { status: 404 }) })).port;
}

test("files with their content in the name are kept for ever, others for an hour", async () => {
  const port = await serveFolder();
  expect((await ask(port, { path: "/assets/a-1.js" })).headers).toMatchObject({ "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=31536000, immutable" });
  expect((await ask(port, { path: "/robots.txt" })).headers["cache-control"]).toBe("public, max-age=3600");
});

test("a packed file goes to who accepts it", async () => {
  const port = await serveFolder();
  const packed = await ask(port, { path: "/assets/a-1.js", headers: { "accept-encoding": "br;q=0, gzip" } });
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(packed.body).toString()).toBe(SCRIPT);
  expect((await ask(port, { path: "/assets/a-1.js", headers: { "accept-encoding": "gzip;q=0" } })).text).toBe(SCRIPT);
});

test("who has it already gets no body", async () => {
  const port = await serveFolder();
  const first = await ask(port, { path: "/robots.txt" });
  const again = await ask(port, { path: "/robots.txt", headers: { "if-none-match": `W/${first.headers.etag ?? ""}` } });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test.each([
  "/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "/assets/%2e%2e/%2e%2e/secret.txt", "/..%2fsecret.txt",
  "/assets/..%5c..%5csecret.txt", "/assets/....//secret.txt", "/.vite/manifest.json", "/assets/a-1.js.gz", "/robots.txt%00.js", "//etc/passwd", "/assets/a-1.js/",
])("%s leads nowhere", async (path) => {
  const got = await ask(await serveFolder(), { path });
  expect([400, 404]).toContain(got.status);
  expect(got.text).not.toContain("secret");
});

test("pages are packed when they are worth it and the reader accepts", async () => {
  const html = `<p>${"x".repeat(2000)}`;
  const { port } = await serve({ pages: async () => new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } }) });
  const packed = await ask(port, { headers: { "accept-encoding": "gzip, br" } });
  expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding", "content-length": String(packed.body.length) });
  expect(gunzipSync(packed.body).toString()).toBe(html);
  expect((await ask(port)).text).toBe(html);
});

test("a document is packed more tightly than what the script fetches", async () => {
  const html = Array.from({ length: 900 }, (_, place) => `<p>${place * place}</p>`).join("");
  const { port } = await serve({ pages: async () => new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } }) });
  const [fetched, opened] = await Promise.all(["empty", "document"].map((dest) => ask(port, { headers: { "accept-encoding": "gzip", "sec-fetch-dest": dest } })));
  expect(gunzipSync(opened?.body ?? "").toString()).toBe(html);
  expect(opened?.body.length).toBeLessThan(fetched?.body.length ?? 0);
});
