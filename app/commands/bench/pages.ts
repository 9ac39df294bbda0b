import { openConnection } from "./connection";
import { measureMemory, mixedWork } from "./memory";
import { CONNECTIONS, tell, type Bench } from "./plan";
import type { Served } from "./processes";
import { withBare, withProduct } from "./product";
import { getRequest } from "./request";
import { measureSpeed } from "./speed";
import { bareWork, pagesOf, pageText, pageWork, type Page, type PageName } from "./tasks";
import { weighPages } from "./weight";

const PAGES: readonly { readonly name: PageName; readonly reach?: number }[] = [{ name: "lesson page", reach: 80 }, { name: "moment", reach: 150 }, { name: "report page" }];

/** Weight and speed of the pages. */
export async function measurePages(bench: Bench): Promise<void> {
  const { figures, filled, plan } = bench;
  await withProduct(bench, async (product) => {
    await weighPages(figures, product, PAGES.flatMap(({ name }) => pagesOf(name, filled).slice(0, 1).map((page) => [name, page] as const)));
    await withBare(bench, async (bare) => {
      for (const { name, reach } of PAGES) {
        const pages = pagesOf(name, filled);
        const yardstick = bareWork(bare.origin, await sizeOf(product, pages));
        const compared = { figure: name, work: pageWork(product.origin, pages), bareWork: yardstick, ...(reach === undefined ? {} : { reach }) };
        for (const connections of CONNECTIONS) {
          tell(`${name}, ${connections} connections`);
          await measureSpeed(figures, product, bare, compared, connections, plan.pace);
        }
      }
    });
  });
}

/** Memory of a server that has just been started. */
export async function measurePagesMemory(bench: Bench): Promise<void> {
  tell("memory");
  await withProduct(bench, (product) => {
    const works = PAGES.map(({ name }) => pageWork(product.origin, pagesOf(name, bench.filled)));
    return measureMemory(bench.figures, product, mixedWork(works), bench.plan.memory);
  });
}

/** Bytes of the first of these pages on the wire. */
async function sizeOf({ port, origin }: Served, [page]: readonly Page[]): Promise<number> {
  if (!page) throw new Error("there is no such page");
  const connection = openConnection(port);
  const reply = await connection.ask(getRequest({ origin, session: page.session }, page.path));
  connection.close();
  pageText(reply, page);
  return reply.body.length;
}
