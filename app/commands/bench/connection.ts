import { connect, type Socket } from "node:net";

/** An answer as far as the bench looks at it. */
export type Reply = { readonly status: number; readonly head: string; readonly body: Buffer };

/** One keep-alive connection; one request at a time. Far cheaper than `node:http`, so that the generator is not what is measured. */
export type Connection = { ask(request: string): Promise<Reply>; close(): void };

type Waiting = { readonly resolve: (reply: Reply) => void; readonly reject: (error: Error) => void };

/** Dials on the first request, and again after the server has closed the connection. */
export function openConnection(port: number): Connection {
  let socket: Socket | undefined;
  let waiting: Waiting | undefined;
  let received: Buffer = Buffer.alloc(0);

  const fail = (error: Error): void => {
    socket = undefined;
    waiting?.reject(error);
    waiting = undefined;
  };
  const take = (chunk: Buffer): void => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const reply = readReply(received);
    if (!reply || !waiting) return;
    const { resolve } = waiting;
    waiting = undefined;
    received = Buffer.alloc(0);
    if (/\r\nconnection: close/i.test(reply.head)) {
      socket?.destroy();
      socket = undefined;
    }
    resolve(reply);
  };
  const dial = (): Socket => {
    const dialled = connect({ port, host: "127.0.0.1", noDelay: true });
    dialled.on("data", take);
    dialled.on("error", fail);
    dialled.on("close", () => dialled === socket && fail(new Error("the server closed the connection before it had answered")));
    return dialled;
  };

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket ??= dial();
        socket.write(request);
      }),
    close: () => {
      const closing = socket;
      socket = undefined;
      closing?.destroy();
    },
  };
}

/** The reply once it is whole. Answers of a known length only, as all of ours are. */
export function readReply(received: Buffer): Reply | undefined {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = received.toString("latin1", 0, end);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  const from = end + 4;
  if (received.length < from + length) return undefined;
  return { status: Number(head.slice(9, 12)), head, body: received.subarray(from, from + length) };
}

/** Value of a header of a reply. */
export function headerOf({ head }: Pick<Reply, "head">, name: string): string | undefined {
  return new RegExp(`\\r\\n${name}: ([^\\r]*)`, "i").exec(head)?.[1];
}
