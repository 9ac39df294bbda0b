import { pino } from "pino";
import type { LogLevel } from "../env.server";
import type { Log } from "../usecases/deps";

/** JSON lines on standard error; standard output belongs to the start-up line. */
export function openLog(level: LogLevel): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
}
