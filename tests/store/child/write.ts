import { openLowdbStore } from "~/store/lowdb/store";
import { chanceOf } from "../faults/chance";
import { crewOf } from "../faults/writers";
import { tellingLedger } from "./told";

// Eight writers that say what was acknowledged, until the process is killed.
const [folder = "", round = "", seed = ""] = process.argv.slice(2);
const store = await openLowdbStore(folder);
await crewOf(8, round, tellingLedger()).work(store, chanceOf(Number(seed)), 1e9);
