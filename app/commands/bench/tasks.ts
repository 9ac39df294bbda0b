import { headerOf, type Reply } from "./connection";
import type { Filled, Learner } from "./fill";
import { WrongAnswer, type Work } from "./load";
import { getRequest, postRequest, textOf } from "./request";

/** What is asked for: an address, who asks, and what stands in the answer. */
export type Page = { readonly path: string; readonly session: string; readonly marker: string };
export type PageName = "lesson page" | "moment" | "report page";

/** How far the length of a page may be from the first one's: names and places differ from learner to learner. */
const MOST_DIFFERENT = 0.5;

/** The addresses of a kind of page, of every learner in turn. */
export function pagesOf(name: PageName, filled: Filled): readonly Page[] {
  const { learners, course, lessons, scenario, hr } = filled;
  switch (name) {
    case "lesson page":
      return lessons.flatMap((lesson) => learners.map(({ session }) => ({ path: `/de/kurse/${course}/${lesson}`, session, marker: 'data-page="lektion"' })));
    case "moment":
      return learners.map(({ session, halfway }) => ({ path: `/de/szenen/${scenario}/spiel/${halfway}`, session, marker: "data-scene=" }));
    case "report page":
      return [{ path: "/de/personal/bericht", session: hr, marker: 'data-page="bericht"' }];
  }
}

/** Asks for these pages in turn, for ever. */
export function pageWork(origin: string, pages: readonly Page[]): Work {
  const requests = pages.map(({ path, session, marker }) => ({ request: getRequest({ origin, session }, path), marker, path }));
  let next = 0;
  let usual: number | undefined;
  return {
    next() {
      const asked = requests[next % requests.length];
      next += 1;
      if (!asked) return undefined;
      const check = (reply: Reply): void => {
        const { length } = pageText(reply, asked);
        usual ??= length;
        if (Math.abs(length - usual) > usual * MOST_DIFFERENT) throw new WrongAnswer(`${asked.path} has ${length} characters, others ${usual}`);
      };
      return { request: asked.request, check };
    },
  };
}

/** The text of a page that was answered well. */
export function pageText(reply: Reply, { path, marker }: Pick<Page, "path" | "marker">): string {
  if (reply.status !== 200) throw new WrongAnswer(`GET ${path} was answered with ${reply.status}`);
  const text = textOf(reply);
  if (!text.includes(marker)) throw new WrongAnswer(`GET ${path} holds no ${marker}`);
  if (!text.endsWith("</html>")) throw new WrongAnswer(`GET ${path} has no end`);
  return text;
}

/** The yardstick's answers of one size. */
export function bareWork(origin: string, size: number): Work {
  const request = getRequest({ origin, session: "x".repeat(43) }, `/size/${size}`);
  const check = ({ status, body }: Reply): void => {
    if (status !== 200 || body.length !== size) throw new WrongAnswer(`the yardstick answered ${status} with ${body.length} bytes`);
  };
  return { next: () => ({ request, check }) };
}

export function bareMoveWork(origin: string): Work {
  const request = postRequest({ origin, session: "x".repeat(43) }, "/", [["csrf", "x".repeat(86)], ["turn", "100"], ["move", "a1b2"]]);
  const check = ({ status }: Reply): void => {
    if (status !== 303) throw new WrongAnswer(`the yardstick answered ${status}`);
  };
  return { next: () => ({ request, check }) };
}

/** Moves through prepared attempts. `acknowledged`: how many were answered with the way to the next moment. */
export type Moves = Work & { acknowledged(): number; left(): number };

/** Where a learner's play has got to. */
type Player = { readonly learner: Learner; readonly csrf: string; version: number; attempt: number; step: number };

/** Moves of every learner in turn: one at a time each, each attempt from its beginning to its ending. */
export function moveWork(origin: string, players: readonly { readonly learner: Learner; readonly csrf: string }[]): Moves {
  const waiting: Player[] = players.map((player) => ({ ...player, version: player.learner.version, attempt: 0, step: 0 }));
  let left = players.reduce((sum, { learner }) => sum + learner.attempts.reduce((steps, attempt) => steps + attempt.steps.length, 0), 0);
  let acknowledged = 0;
  const next: Work["next"] = () => {
    const player = waiting.shift();
    const attempt = player?.learner.attempts[player.attempt];
    const chosen = attempt?.steps[player?.step ?? 0];
    if (!player || !attempt || !chosen) return undefined;
    const path = `/de/szenen/${attempt.scenario}/spiel/${attempt.attempt}`;
    const turn = player.step === 0 ? attempt.turn : player.version;
    const fields = [["csrf", player.csrf], ["turn", String(turn)], ...chosen.map((move) => ["move", move] as const)] as const;
    const over = player.step + 1 === attempt.steps.length;
    const check = (reply: Reply): void => {
      const to = headerOf(reply, "location");
      if (reply.status !== 303 || to !== `${path}?schritt=${player.step + 1}`) throw new WrongAnswer(`move ${player.step + 1} of ${path} was answered with ${reply.status} to ${to ?? "nowhere"}`);
      acknowledged += 1;
      player.version += over ? 2 : 1;
      player.step = over ? 0 : player.step + 1;
      player.attempt += over ? 1 : 0;
      if (player.attempt < player.learner.attempts.length) waiting.push(player);
    };
    left -= 1;
    return { request: postRequest({ origin, session: player.learner.session }, `${path}?schritt=${player.step}`, fields), check };
  };
  return { next, acknowledged: () => acknowledged, left: () => left };
}
