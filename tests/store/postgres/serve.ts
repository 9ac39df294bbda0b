import { startPostgres } from "./server";

/** A server of its own for whoever starts this program: says where it is and stops with its standard input. */
const server = await startPostgres();
process.stdout.write(`${server.url("postgres")}\n`);
process.stdin.resume();
process.stdin.once("end", () => void server.stop().then(() => process.exit(0)));
