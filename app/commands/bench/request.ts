import { gunzipSync } from "node:zlib";
import { headerOf, type Reply } from "./connection";

/** Who asks: a session's cookie, and the origin that forms come from. */
export type Browser = { readonly origin: string; readonly session: string };

/** What a browser sends along with every page it asks for. */
function headers({ origin, session }: Browser): string {
  return [
    `host: ${origin.slice("http://".length)}`,
    `cookie: sid=${session}`,
    "user-agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "accept-language: de,en-US;q=0.7,en;q=0.3",
    "accept-encoding: gzip, deflate, br",
    "sec-fetch-site: same-origin",
    "connection: keep-alive",
  ].join("\r\n");
}

export function getRequest(browser: Browser, path: string): string {
  return `GET ${path} HTTP/1.1\r\n${headers(browser)}\r\n\r\n`;
}

export function postRequest(browser: Browser, path: string, fields: readonly (readonly [string, string])[]): string {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  const form = `origin: ${browser.origin}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(body)}`;
  return `POST ${path} HTTP/1.1\r\n${headers(browser)}\r\n${form}\r\n\r\n${body}`;
}

/** The text of a page, unpacked. */
export function textOf(reply: Reply): string {
  const packed = headerOf(reply, "content-encoding") === "gzip";
  return (packed ? gunzipSync(reply.body) : reply.body).toString("utf8");
}
