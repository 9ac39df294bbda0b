import { backup, BACKUP_USAGE } from "./manage/backup";
import { createAdmin, CREATE_ADMIN_USAGE } from "./manage/create-admin";
import { doctor, DOCTOR_USAGE } from "./manage/doctor";
import { init, INIT_USAGE } from "./manage/init";
import { moveToPostgres, MOVE_STORE_USAGE } from "./manage/move-store";
import { restore, RESTORE_USAGE } from "./manage/restore";
import { verifyAudit, VERIFY_AUDIT_USAGE } from "./manage/verify-audit";
import { verifyBackup, VERIFY_BACKUP_USAGE } from "./manage/verify-backup";
import { withSentences } from "./failure";

/** A verb answers its exit code. */
type Verb = { readonly usage: string; readonly run: (argv: readonly string[]) => Promise<number> };

const VERBS: Readonly<Record<string, Verb>> = {
  init: { usage: INIT_USAGE, run: init },
  "create-admin": { usage: CREATE_ADMIN_USAGE, run: createAdmin },
  backup: { usage: BACKUP_USAGE, run: backup },
  "verify-backup": { usage: VERIFY_BACKUP_USAGE, run: verifyBackup },
  restore: { usage: RESTORE_USAGE, run: restore },
  doctor: { usage: DOCTOR_USAGE, run: doctor },
  "move-store": { usage: MOVE_STORE_USAGE, run: moveToPostgres },
  "verify-audit": { usage: VERIFY_AUDIT_USAGE, run: verifyAudit },
};

const USAGE = `Usage: npm run manage -- <verb> [options]

${Object.values(VERBS).map(({ usage }) => usage.split("\n")[0]?.replace("Usage: npm run manage -- ", "  ") ?? "").join("\n")}

Each verb explains itself with --help.
`;

/** Looks after an installation: `npm run manage -- <verb>`. */
export function main(argv: readonly string[]): Promise<number> {
  const [name = "", ...options] = argv;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) {
    const asked = name === "--help" || name === "help";
    (asked ? process.stdout : process.stderr).write(asked || name === "" ? USAGE : `There is no verb "${name}".\n\n${USAGE}`);
    return Promise.resolve(asked ? 0 : 2);
  }
  if (options.includes("--help")) {
    process.stdout.write(`${verb.usage}\n`);
    return Promise.resolve(0);
  }
  return withSentences(() => verb.run(options));
}
