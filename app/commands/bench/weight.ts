import { type Connection, openConnection } from "./connection";
import type { Figures } from "./figures";
import type { Served } from "./processes";
import { getRequest } from "./request";
import { pageText, type Page } from "./tasks";
import { WrongAnswer } from "./load";

const MOST_SCRIPT = 10_000;
const MOST_COLD = 60_000;

/** Bytes that a browser without anything in its cache loads for these pages, as they cross the wire, without headers. */
export async function weighPages(figures: Figures, { port, origin }: Served, pages: readonly (readonly [string, Page])[]): Promise<void> {
  const connection = openConnection(port);
  try {
    for (const [name, page] of pages) await weigh(figures, connection, origin, name, page);
  } finally {
    connection.close();
  }
}

async function weigh(figures: Figures, connection: Connection, origin: string, name: string, page: Page): Promise<void> {
  const browser = { origin, session: page.session };
  const reply = await connection.ask(getRequest(browser, page.path));
  const html = pageText(reply, page);
  const bytesOf = async (addresses: readonly string[]): Promise<number> => {
    let bytes = 0;
    for (const address of new Set(addresses)) {
      const file = await connection.ask(getRequest(browser, address));
      if (file.status !== 200) throw new WrongAnswer(`GET ${address} was answered with ${file.status}`);
      bytes += file.body.length;
    }
    return bytes;
  };
  const script = await bytesOf(addressesIn(html, /<script[^>]* src="([^"]+)"/g).concat(addressesIn(html, /<link[^>]* rel="modulepreload"[^>]* href="([^"]+)"/g)));
  const style = await bytesOf(addressesIn(html, /<link[^>]* rel="stylesheet"[^>]* href="([^"]+)"/g));
  const images = await bytesOf(addressesIn(html, /<link[^>]* rel="icon"[^>]* href="([^"]+)"/g).concat(addressesIn(html, /<img[^>]* src="(\/[^"]+)"/g)));
  const fonts = await bytesOf(addressesIn(html, /<link[^>]* rel="preload"[^>]* href="(\/fonts\/[^"]+)"/g));
  const cold = reply.body.length + script + style + images;
  figures.say({ figure: `${name}, script`, value: script, unit: "bytes", reach: `at most ${MOST_SCRIPT}`, reached: script <= MOST_SCRIPT });
  figures.say({ figure: `${name}, cold without fonts`, value: cold, unit: "bytes", html: reply.body.length, htmlUnpacked: Buffer.byteLength(html), style, script, images, preloadedFonts: fonts, reach: `at most ${MOST_COLD}`, reached: cold <= MOST_COLD });
}

function addressesIn(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? "");
}
