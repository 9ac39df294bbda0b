import { pino, type DestinationStream } from "pino";
import type { LogLevel } from "../env.server";
import type { Log } from "../usecases/deps";
import { allowedFields } from "./log-fields";

/** JSON lines on standard error; standard output belongs to the start-up line. Only fields of a closed list are written. */
export function openLog(level: LogLevel, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, formatters: { log: allowedFields } }, destination);
}
