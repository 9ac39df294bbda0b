import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Browser, CDPSession } from "playwright";
import { securityHeaders } from "../../http/headers";
import { CHROMIUM_ARGUMENTS, CHROMIUM_REMEDY, findChromium } from "../stages/programs";
import { openConnection } from "./connection";
import { rounded } from "./figures";
import { tell, type Bench } from "./plan";
import { onAllCores, type Served } from "./processes";
import { withProduct } from "./product";
import { getRequest } from "./request";
import { pagesOf, pageText, type Page } from "./tasks";
import { median } from "./usage";

/** Slow 4G as Chromium's own tools mean it: 1.6 Mbit/s with 150 ms of latency on the wire, told as what each request sees. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1.6 * 0.9 * 1e6) / 8, uploadThroughput: (0.75 * 0.9 * 1e6) / 8 };
const CPU = 4;
const VIEW = { width: 412, height: 823 };
const REACH = 1.15;
/** After that the browser tells of no paint any more: then it is said as not measured. */
const LONGEST = 20_000;

/** What one visit with an empty cache came to. Times in milliseconds. */
type Visit = { readonly paint: number; readonly blocked: number; readonly requests: number; readonly bytes: number };

/** The lesson page as somebody opens it for the first time on a slow line and an old machine, beside its bare HTML in turn. */
export async function measureCold(bench: Bench): Promise<void> {
  const [page] = pagesOf("lesson page", bench.filled);
  const path = findChromium();
  if (!page) throw new Error("there is no lesson");
  if (path === undefined) throw new Error(CHROMIUM_REMEDY);
  tell("cold lesson page");
  const { chromium } = await import("playwright");
  const browser = await onAllCores(bench.pinned, () => chromium.launch({ executablePath: path, args: [...CHROMIUM_ARGUMENTS] }));
  try {
    await withProduct(bench, async (product) => {
      const bare = await serveBare(await htmlOf(product, page));
      try {
        await compare(bench, browser, `${product.origin}${page.path}`, bare.address, page.session);
      } finally {
        bare.server.close();
      }
    });
  } finally {
    await browser.close();
  }
}

async function compare({ figures, plan }: Bench, browser: Browser, address: string, bareAddress: string, session: string): Promise<void> {
  const [own, bare, naked]: [Visit[], Visit[], Visit[]] = [[], [], []];
  // One visit takes a tenth more or less than the next: it needs many of them.
  const visits = plan.visits > 1 ? 2 * plan.visits + 1 : 1;
  for (let time = 0; time < visits; time += 1) {
    naked.push(await visit(browser, `${bareAddress}${NAKED}`, session));
    bare.push(await visit(browser, bareAddress, session));
    own.push(await visit(browser, address, session));
  }
  const of = (visits: readonly Visit[], part: keyof Visit): number => rounded(median(visits.map((one) => one[part])));
  const [paint, barePaint] = [of(own, "paint"), of(bare, "paint")];
  const ratio = paint > 0 && barePaint > 0 ? rounded(paint / barePaint) : undefined;
  figures.say({ figure: "lesson page, cold, largest paint", value: ratio === undefined ? undefined : paint, unit: "ms", bare: barePaint, timesBare: ratio ?? null, withoutHeaders: of(naked, "paint"), visits, reach: `at most ${REACH} x bare`, reached: ratio !== undefined && ratio <= REACH });
  figures.say({ figure: "lesson page, cold, blocked", value: of(own, "blocked"), unit: "ms", bare: of(bare, "blocked") });
  figures.say({ figure: "lesson page, cold, requests", value: of(own, "requests"), unit: "", bare: of(bare, "requests") });
  figures.say({ figure: "lesson page, cold, bytes", value: of(own, "bytes"), unit: "bytes", bare: of(bare, "bytes") });
}

/** A browser context of its own has nothing in its cache. */
async function visit(browser: Browser, address: string, session: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEW });
  await context.addCookies([{ name: "sid", value: session, url: address }]);
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", SLOW_4G);
  await line.send("Emulation.setCPUThrottlingRate", { rate: CPU });
  const loaded = countLoaded(line);
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: "networkidle" });
  // The browser tells of a paint some frames after it.
  const seen = await page.evaluate((longest) => new Promise<Pick<Visit, "paint" | "blocked">>((resolve) => {
    const { seen } = window as unknown as { seen: Pick<Visit, "paint" | "blocked"> };
    const look = () => void (seen.paint > 0 || performance.now() > longest ? resolve(seen) : requestAnimationFrame(look));
    look();
  }), LONGEST);
  await context.close();
  return { ...seen, ...loaded() };
}

/** Largest paint, and what tasks take beyond 50 ms each after the first one. */
function observe(): void {
  const seen = Object.assign(window, { seen: { paint: 0, blocked: 0 } }).seen;
  const told = (type: string, note: (entry: PerformanceEntry) => void): void => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  told("largest-contentful-paint", ({ startTime }) => (seen.paint = startTime));
  told("longtask", ({ duration }) => (seen.blocked += duration - 50));
}

function countLoaded(line: CDPSession): () => Pick<Visit, "requests" | "bytes"> {
  let [requests, bytes] = [0, 0];
  line.on("Network.loadingFinished", ({ encodedDataLength }) => {
    requests += 1;
    bytes += encodedDataLength;
  });
  return () => ({ requests, bytes });
}

async function htmlOf({ port, origin }: Served, page: Page): Promise<string> {
  const connection = openConnection(port);
  const text = pageText(await connection.ask(getRequest({ origin, session: page.session }, page.path)), page);
  connection.close();
  return text;
}

/** The bare page without the headers of security: one of them (`cross-origin-opener-policy`) makes the browser begin a new process, some 60 ms here. Told beside it. */
const NAKED = "naked";

/**
 * The same HTML without style, script, fonts and icon, packed alike and with the headers of security that every page has to
 * have, by `http.createServer`: what no page with these words can beat.
 */
async function serveBare(html: string): Promise<{ readonly server: Server; readonly address: string }> {
  const body = gzipSync(html.replace(/<link[^>]*>/g, "").replace(/<script[^>]*>[^]*?<\/script>/g, ""), { level: 9 });
  const server = createServer((request, response) => {
    const found = request.url === "/" || request.url === `/${NAKED}`;
    response.writeHead(found ? 200 : 404, { ...(request.url === "/" ? securityHeaders({ nonce: "bare", secure: false, development: false }) : {}), "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" }).end(found ? body : gzipSync(""));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
