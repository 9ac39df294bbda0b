import { openLowdbStore } from "~/store/lowdb/store";

// Opens the store and says what came of it; the one who holds it waits to be killed.
const [folder = ""] = process.argv.slice(2);
await openLowdbStore(folder).then(
  () => {
    process.stdout.write("open\n");
    process.stdin.resume();
  },
  (error: Error & { readonly code?: string }) => {
    process.stdout.write(`${error.code}: ${error.message}\n`);
    process.exitCode = 3;
  },
);
