import type { Refusal, RefusalCode } from "../../core/refusal";

const SENTENCES: Partial<Record<RefusalCode, string>> = {
  "name-missing": "must not be empty",
  "email-invalid": "is not an e-mail address",
  "email-taken": "belongs to another person already",
  "not-found": "is not known here",
};

/** Says on standard error what was refused. Exit code 2: the options have to be changed. */
export function tellRefusal({ refused, field }: Refusal): number {
  const sentence = field === "land" ? "must be one of the sixteen codes of the Länder, e.g. BW" : (SENTENCES[refused] ?? `was refused (${refused})`);
  process.stderr.write(`${field === undefined ? "This" : `--${field}`} ${sentence}.\n`);
  return 2;
}

/** Prints the one-time link. It is the only place where the token is ever shown. */
export function tellLink(link: { readonly name: string; readonly origin: string; readonly token: string; readonly until: string }): void {
  process.stdout.write(`Link for ${link.name}, to set the password, valid once until ${link.until.slice(0, 10)}:\n${link.origin}/de/passwort/${link.token}\n`);
}
