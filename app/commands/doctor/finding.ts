/** Something that is wrong: what, where, and the command or deed that mends it. */
export type Finding = { readonly what: string; readonly where: string; readonly mend: string };

export const RESTORE = "put it back from a backup: move DATA_DIR away, then npm run manage -- restore DIR";

/** As an operator reads it. */
export function describeFinding({ what, where, mend }: Finding): string {
  return `- ${what}\n  where: ${where}\n  mend:  ${mend}\n`;
}
