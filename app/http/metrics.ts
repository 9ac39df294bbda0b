import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { StoreObserver } from "../store/observer";
import type { Measures } from "../usecases/deps";
import type { CommitObserver } from "./measured-store";

/** One answered request. `route`: the pattern, never the address. */
export type Answered = { readonly route: string; readonly method: string; readonly status: number; readonly seconds: number };

/** What is asked for when somebody looks: `undefined` where it is not known or does not apply. */
export type Looked = {
  readonly trouble: boolean;
  readonly kept: Readonly<Record<string, number>>;
  readonly diskFreeBytes: number | undefined;
  /** `last` is absent before the first one. */
  readonly backup: { readonly last: string | undefined } | undefined;
};

/** Numbers under closed names, in the text format of Prometheus. Labels are route patterns, methods, classes and kinds. */
export type Metrics = Measures & StoreObserver & CommitObserver & {
  answered(request: Answered): void;
  hashing(waiting: number): void;
  /** From now on the process itself is measured, too, and the page asks for the rest. */
  begin(look: () => Promise<Looked>): void;
  page(): Promise<{ readonly type: string; readonly text: string }>;
};

const METHODS = new Set(["GET", "HEAD", "POST"]);
const SYNC_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A registry of its own; nothing is global. `now`: milliseconds of the clock. */
export function openMetrics(now: () => number = Date.now): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counter = (name: string, help: string): Counter => new Counter({ name, help, registers });
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers });
  const requests = new Histogram({ name: "gegenueber_request_duration_seconds", help: "Time from request to answer, by route pattern", labelNames: ["route", "method", "status"], buckets: REQUEST_BUCKETS, registers });
  const syncs = new Histogram({ name: "gegenueber_store_sync_duration_seconds", help: "Time of one fsync of a file or folder", buckets: SYNC_BUCKETS, registers });
  const replaced = counter("gegenueber_store_writes_total", "Documents written durably");
  const repeated = new Counter({ name: "gegenueber_store_repeated_total", help: "Work that PostgreSQL was asked for again", labelNames: ["reason"], registers });
  const conflicts = counter("gegenueber_store_conflicts_total", "Commits that met a newer state and were decided afresh");
  const committing = gauge("gegenueber_store_commits_under_way", "Commits under way or waiting for their turn");
  const hashing = gauge("gegenueber_passwords_waiting", "Sign-ins waiting for their password to be hashed");
  const signIns = new Counter({ name: "gegenueber_sign_ins_refused_total", help: "Refused sign-ins", labelNames: ["reason"], registers });
  const looked = lookedGauges(gauge, registers);
  const synced = gauge("gegenueber_store_last_sync_age_seconds", "Time since the last successful fsync; +Inf before the first");
  let lastSync: number | undefined;
  let look: (() => Promise<Looked>) | undefined;

  return {
    count: (event) => signIns.inc({ reason: event }),
    answered: ({ route, method, status, seconds }) => requests.observe({ route, method: METHODS.has(method) ? method : "other", status: `${Math.trunc(status / 100)}xx` }, seconds),
    synced: (seconds) => {
      syncs.observe(seconds);
      lastSync = now();
    },
    replaced: () => replaced.inc(),
    repeated: (why) => repeated.inc({ reason: why }),
    conflicted: () => conflicts.inc(),
    committing: (count) => committing.set(count),
    hashing: (waiting) => hashing.set(waiting),
    begin: (asked) => {
      collectDefaultMetrics({ register: registry });
      look = asked;
    },
    page: async () => {
      synced.set(lastSync === undefined ? Number.POSITIVE_INFINITY : (now() - lastSync) / 1000);
      if (look) looked(await look(), now());
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}

function lookedGauges(gauge: (name: string, help: string) => Gauge, registers: Registry[]): (looked: Looked, now: number) => void {
  const trouble = gauge("gegenueber_store_trouble", "1 when nothing can be written");
  const kept = new Gauge({ name: "gegenueber_store_kept", help: "Things kept, by kind", labelNames: ["kind"], registers });
  const disk = gauge("gegenueber_disk_free_bytes", "Free space where the store is; NaN where PostgreSQL keeps it");
  const backup = gauge("gegenueber_backup_age_seconds", "Time since the last backup; +Inf when there is none, NaN where PostgreSQL keeps the store");
  return (looked, now) => {
    trouble.set(looked.trouble ? 1 : 0);
    for (const [kind, count] of Object.entries(looked.kept)) kept.set({ kind }, count);
    disk.set(looked.diskFreeBytes ?? Number.NaN);
    backup.set(looked.backup === undefined ? Number.NaN : looked.backup.last === undefined ? Number.POSITIVE_INFINITY : (now - Date.parse(looked.backup.last)) / 1000);
  };
}
