import type { Store } from "../../store/port";
import { verifyAudit } from "../../usecases/verify-audit";
import { describeBreak } from "../manage/verify-audit";
import type { Finding } from "./finding";

export type Wishes = { readonly now: string; readonly digest: (text: string) => string };

/** Places at which the log of deeds is not what was written. */
export async function auditFindings(store: Store, { digest }: Pick<Wishes, "digest">): Promise<readonly Finding[]> {
  const audited = await verifyAudit({ store, digest });
  return audited.flatMap(({ authority, walk }) => walk.breaks.map((one) => ({ what: `The log of deeds was changed: ${describeBreak(one)}`, where: authority.name, mend: "npm run manage -- verify-audit shows all of it; compare with a backup" })));
}
