import { createServer, type Server, type Socket } from "node:net";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Letter } from "~/core/letter";
import { letterText } from "~/documents/letter";
import { openMail, watchedMail } from "~/http/mail";
import { openOperation } from "~/http/operation";
import { textsIn } from "~/i18n/texts";

type Answers = Readonly<Record<string, string>>;

/** A mail server of a few lines: it says yes to everything but what `answers` says otherwise, and keeps what it was told. */
async function mailServer(answers: Answers = {}) {
  const said: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let [buffer, inData] = ["", false];
    socket.write("220 mail.example ESMTP\r\n");
    socket.on("error", () => undefined);
    socket.on("data", (part) => {
      buffer += part.toString("utf8");
      for (let end = buffer.indexOf("\r\n"); end >= 0; end = buffer.indexOf("\r\n")) {
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        said.push(line);
        if (inData && line !== ".") continue;
        if (inData) inData = false;
        else if (line === "DATA") inData = true;
        const verb = Object.keys(answers).find((begin) => line.startsWith(begin));
        socket.write(`${verb === undefined ? defaultAnswer(line) : answers[verb]}\r\n`);
        if (line === "QUIT") socket.end();
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    said,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function defaultAnswer(line: string): string {
  if (line === "DATA") return "354 go on";
  if (line.startsWith("AUTH")) return "235 welcome";
  return line.startsWith("EHLO") ? "250-mail.example\r\n250-AUTH PLAIN\r\n250 8BITMIME" : line === "QUIT" ? "221 bye" : "250 fine";
}

const LETTER: Letter = {
  id: "id7", to: "oeztuerk@musterstadt.example", language: "de",
  content: { kind: "reminder", name: "Ada Öztürk", authority: "Stadt Musterstadt", from: "Hanna Personal", course: { de: "Klar sprechen", en: "Speak clearly" }, text: "Bitte denken Sie daran.\n.\nBis Freitag.", due: "2026-12-04", path: "/kurse/klar-sprechen" },
};

let server: Awaited<ReturnType<typeof mailServer>>;
const failures: unknown[] = [];
const written = (letter: Letter) => letterText(letter, "https://lernen.example", textsIn(letter.language));
const mail = (url: string, from = "Lernen im Amt <lernen@musterstadt.example>") => openMail({ url, from }, written, (error) => failures.push(error));
const here = (login = "") => `smtp://${login}127.0.0.1:${server.port}`;
const start = async (answers?: Answers) => void (server = await mailServer(answers));

beforeEach(() => void (failures.length = 0));
afterEach(() => server.close());

/** Header and body as somebody reads them. */
function read(said: readonly string[]): { readonly head: string; readonly body: string } {
  const lines = said.slice(said.indexOf("DATA") + 1, said.lastIndexOf("."));
  const blank = lines.indexOf("");
  const body = lines.slice(blank + 1).map((line) => (line.startsWith("..") ? line.slice(1) : line)).join("\n");
  const bytes = body.replace(/=\n/g, "").replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { head: lines.slice(0, blank).join("\n"), body: Buffer.from(bytes, "latin1").toString("utf8") };
}

describe("a mail server that takes the letter", () => {
  beforeEach(() => start());

  test("is told sender, receiver and the very text of the preview", async () => {
    expect(await mail(here()).send(LETTER)).toBe("sent");
    expect(server.said.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual(["MAIL FROM:<lernen@musterstadt.example>", "RCPT TO:<oeztuerk@musterstadt.example>"]);
    const { head, body } = read(server.said);
    expect(body.trimEnd()).toBe(written(LETTER).text.trimEnd());
    expect(head).toContain("Subject: Erinnerung: Klar sprechen");
    expect(head).toContain("From: Lernen im Amt <lernen@musterstadt.example>");
    expect(head).toContain("Content-Type: text/plain; charset=utf-8");
    expect(head).toMatch(/^Message-ID: <id7@musterstadt\.example>$/m);
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
  });

  test("is told nothing about anybody else, whatever a name or a course contains", async () => {
    const evil: Letter = { ...LETTER, content: { ...LETTER.content, kind: "reminder", from: "x", text: "y", name: "a\r\nBcc: b@c.example", course: { de: "K3\r\nBcc: b@c.example" } } as Letter["content"] };
    expect(await mail(here()).send(evil)).toBe("sent");
    expect(server.said.filter((line) => line.startsWith("RCPT"))).toHaveLength(1);
    expect(read(server.said).head).not.toMatch(/^Bcc:/m);
  });
});

describe("a mail server that does not", () => {
  test.each([
    ["refuses the address", { "RCPT TO": "550 no such user" }, "address-refused"],
    ["refuses the text", { ".": "554 looks like spam" }, "mail-refused"],
    ["refuses the sender", { "MAIL FROM": "550 not you" }, "mail-refused"],
    ["lets nobody in", { EHLO: "421 too busy", HELO: "421 too busy" }, "unreachable"],
  ] as const)("%s", async (_name, answers, outcome) => {
    await start(answers);
    expect(await mail(here()).send(LETTER)).toBe(outcome);
    expect(failures).toHaveLength(1);
  });

  test("is not there", async () => {
    await start();
    const { port } = server;
    await server.close();
    await start();
    expect(await mail(`smtp://127.0.0.1:${port}`).send(LETTER)).toBe("unreachable");
  });

  test("is told no password without encryption", async () => {
    await start();
    expect(await mail(here("login:geheim@")).send(LETTER)).toBe("unreachable");
    expect(server.said.join("\n")).not.toContain("AUTH");
    expect(server.said.filter((line) => line.startsWith("MAIL"))).toEqual([]);
  });
});

test.each([
  ["sent", { done: "now" }],
  ["address-refused", { done: "now" }],
  ["unreachable", { failed: "now" }],
  ["mail-refused", { failed: "now" }],
] as const)("the state of the installation hears of %s", async (outcome, state) => {
  await start();
  const operation = openOperation("before", async () => "elsewhere");
  expect(await watchedMail({ send: async () => outcome }, operation, () => "now").send(LETTER)).toBe(outcome);
  expect(operation.state("mail")).toEqual(state);
});
