import { openLowdbStore } from "../../store/lowdb/store";
import { openConnection } from "./connection";
import { countMoves, type Learner } from "./fill";
import { WrongAnswer } from "./load";
import { CONNECTIONS, tell, type Bench } from "./plan";
import type { Served } from "./processes";
import { withBare, withProduct } from "./product";
import { getRequest } from "./request";
import { measureSpeed } from "./speed";
import { bareMoveWork, moveWork, pagesOf, pageText } from "./tasks";

const REACH = 150;

/** Speed of moves that are on disk when they are answered; afterwards the store is opened and counted. */
export async function measureMoves(bench: Bench): Promise<void> {
  const { figures, filled, plan } = bench;
  const before = await countStored(bench);
  let acknowledged = 0;
  await withProduct(bench, async (product) => {
    const work = moveWork(product.origin, await readTokens(product, bench));
    await withBare(bench, async (bare) => {
      for (const connections of CONNECTIONS) {
        tell(`move, ${connections} connections, ${work.left()} moves left`);
        await measureSpeed(figures, product, bare, { figure: "move", work, bareWork: bareMoveWork(bare.origin), reach: REACH }, connections, plan.pace);
      }
    });
    acknowledged = work.acknowledged();
  });
  const stored = (await countStored(bench)) - before;
  figures.say({ figure: "moves stored", value: stored, unit: "facts", acknowledged, learners: filled.learners.length, reach: "as many as acknowledged", reached: stored === acknowledged });
  if (stored !== acknowledged) throw new WrongAnswer(`${acknowledged} moves were acknowledged, the store holds ${stored}`);
}

async function countStored({ dataDir, filled }: Bench): Promise<number> {
  const store = await openLowdbStore(dataDir);
  try {
    return await countMoves(store, filled.learners);
  } finally {
    await store.close();
  }
}

/** The form token of every learner's session, read from a page. */
async function readTokens({ port, origin }: Served, { filled }: Bench): Promise<readonly { readonly learner: Learner; readonly csrf: string }[]> {
  const connection = openConnection(port);
  const tokens: { readonly learner: Learner; readonly csrf: string }[] = [];
  for (const [index, page] of pagesOf("moment", filled).entries()) {
    const learner = filled.learners[index];
    const text = pageText(await connection.ask(getRequest({ origin, session: page.session }, page.path)), page);
    const csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1];
    if (!learner || csrf === undefined) throw new WrongAnswer(`GET ${page.path} holds no form token`);
    tokens.push({ learner, csrf });
  }
  connection.close();
  return tokens;
}
