import { spawnSync } from "node:child_process";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { readReply } from "~/commands/bench/connection";
import type { Learner } from "~/commands/bench/fill";
import { runRound, WrongAnswer, type Task } from "~/commands/bench/load";
import { moveWork, pageText, pageWork } from "~/commands/bench/tasks";
import { median } from "~/commands/bench/usage";

async function serve(listener: RequestListener): Promise<{ readonly port: number; readonly origin: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { port, origin: `http://127.0.0.1:${port}` };
}

const PAGE = `<!DOCTYPE html><html><main data-page="lektion">${"Satz. ".repeat(50)}</main></html>`;
const ASKED = { path: "/de/lektion", session: "s", marker: 'data-page="lektion"' };

test("a reply is read once it is whole", () => {
  const whole = Buffer.from("HTTP/1.1 303 See Other\r\nContent-Length: 5\r\nlocation: /de\r\n\r\nhello");
  expect(readReply(whole.subarray(0, 30))).toBeUndefined();
  expect(readReply(whole.subarray(0, whole.length - 1))).toBeUndefined();
  expect(readReply(whole)).toMatchObject({ status: 303, body: Buffer.from("hello") });
});

test("the median of an even number lies between the two in the middle", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 9])).toBe(3);
});

test("a round asks exactly as often as it is told, over all connections", async () => {
  let asked = 0;
  const { port, origin } = await serve((_request, response) => {
    asked += 1;
    response.setHeader("content-encoding", "gzip").end(gzipSync(PAGE));
  });
  const round = await runRound(port, 4, pageWork(origin, [ASKED]), { requests: 50 });
  expect([round.requests, asked]).toEqual([50, 50]);
});

test("a connection that the server closes after its answer is dialled again", async () => {
  const { port, origin } = await serve((_request, response) => response.setHeader("connection", "close").end(PAGE));
  expect((await runRound(port, 2, pageWork(origin, [ASKED]), { requests: 10 })).requests).toBe(10);
});

test.each([
  ["another status", 500, PAGE],
  ["a page without its marker", 200, PAGE.replace("lektion", "fehler")],
  ["a page that is cut off", 200, PAGE.slice(0, -7)],
])("%s is a wrong answer", (_name, status, text) => {
  expect(() => pageText({ status, head: "HTTP/1.1", body: Buffer.from(text) }, ASKED)).toThrow(WrongAnswer);
});

test("a wrong answer ends the round", async () => {
  const { port, origin } = await serve((_request, response) => response.writeHead(500).end());
  await expect(runRound(port, 4, pageWork(origin, [ASKED]), { requests: 50 })).rejects.toThrow(WrongAnswer);
});

const LEARNER: Learner = {
  person: "p1", session: "s1", version: 20, halfway: "h",
  attempts: [{ scenario: "s10", attempt: "a1", turn: 19, steps: [["r1", "r2"], ["m1"]] }, { scenario: "s12", attempt: "a2", turn: 20, steps: [["m2"]] }],
};

function answerWell(task: Task | undefined, attempt: string, step: number): string {
  if (!task) throw new Error("there was no task");
  task.check({ status: 303, head: `HTTP/1.1 303 See Other\r\nlocation: /de/szenen/${attempt}?schritt=${step}`, body: Buffer.alloc(0) });
  return task.request.slice(task.request.indexOf("\r\n\r\n") + 4);
}

test("moves carry the number of their attempt's last fact", () => {
  const work = moveWork("http://127.0.0.1:1", [{ learner: LEARNER, csrf: "t" }]);
  expect(answerWell(work.next(), "s10/spiel/a1", 1)).toBe("csrf=t&turn=19&move=r1&move=r2");
  expect(answerWell(work.next(), "s10/spiel/a1", 2)).toBe("csrf=t&turn=21&move=m1");
  expect(answerWell(work.next(), "s12/spiel/a2", 1)).toBe("csrf=t&turn=20&move=m2");
  expect([work.next(), work.acknowledged(), work.left()]).toEqual([undefined, 3, 0]);
});

test("a move that leads elsewhere is a wrong answer and not acknowledged", () => {
  const work = moveWork("http://127.0.0.1:1", [{ learner: LEARNER, csrf: "t" }]);
  expect(() => answerWell(work.next(), "s10/spiel/a1", 0)).toThrow(WrongAnswer);
  expect(work.acknowledged()).toBe(0);
});

function shortRound(): void {

  const { status, stdout } = spawnSync(process.execPath, ["app/commands/run.mjs", "bench", "--quick"], { encoding: "utf8" });
  const figures = stdout.trim().split("\n").map((line): { figure: string; reached?: boolean } => JSON.parse(line));
  expect(status).toBe(0);
  expect(figures.map(({ figure }) => figure)).toEqual(expect.arrayContaining(["lesson page", "moment", "report page", "move", "certificate as PDF", "start to listening"]));
  expect(figures.find(({ figure }) => figure === "moves stored")).toMatchObject({ reached: true });
}
if (process.env["GEGENUEBER_FULL"] === "1") test("one short round of everything prints its figures and loses no move", shortRound, 300_000);
