import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** `before`: COMMIT never reaches the server. `after`: the server has kept all and answered, but nobody hears it. */
export type Cut = "before" | "after";

/** Stands on loopback between us and PostgreSQL and can break a connection exactly at its COMMIT. */
export async function openProxy(target: string) {
  const { hostname, port } = new URL(target);
  const waiting: Cut[] = [];
  const sockets = new Set<Socket>();
  let cuts = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    const both = [near, far];
    const end = () => both.forEach((socket) => socket.destroy());
    for (const socket of both) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", end).on("close", end);
    }
    let deaf = false;
    far.on("data", (answer) => {
      if (deaf) end();
      else near.write(answer);
    });
    near.on("data", framing((frame) => {
      const cut = isCommit(frame) ? waiting.shift() : undefined;
      if (cut !== undefined) cuts += 1;
      if (cut === "before") end();
      else far.write(frame);
      if (cut === "after") deaf = true;
    }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return {
    url: Object.assign(new URL(target), { port: String(address.port) }).href,
    /** The next COMMIT, of whatever connection, is cut off; asked for twice: the next two. */
    cutNext: (cut: Cut) => void waiting.push(cut),
    cuts: () => cuts,
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
}

/** Cuts what the client sends into messages: the first has no type, the others are a letter and a length. */
function framing(take: (frame: Buffer) => void): (data: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let head = 0;
  return (data) => {
    rest = Buffer.concat([rest, data]);
    while (rest.length >= head + 4 && rest.length >= head + rest.readInt32BE(head)) {
      const length = head + rest.readInt32BE(head);
      take(rest.subarray(0, length));
      rest = rest.subarray(length);
      head = 1;
    }
  };
}

function isCommit(frame: Buffer): boolean {
  return frame.toString("latin1", 0, 1) === "Q" && frame.toString("latin1", 5) === "COMMIT\0";
}
