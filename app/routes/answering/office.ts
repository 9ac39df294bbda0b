import { redirect } from "@remix-run/node";
import type { OfficePurpose } from "~/core/organisation/office";
import { isRefusal } from "~/core/refusal";
import { startOffice } from "~/usecases/office-account";
import { ask, mend, type PageArgs } from "./page";

/** Keeps in the browser what its answer is compared with, and leads to the page that goes on to the provider. */
export async function goToOffice(args: PageArgs, purpose: OfficePurpose) {
  const { language, deps, form } = ask(args);
  const redirectUri = `${deps.origin}/${language}/anmelden/dienstkonto/antwort`;
  const attempt = await startOffice(deps, { purpose, redirect: redirectUri, address: args.context.address });
  if (isRefusal(attempt)) return mend(attempt, form);
  args.context.office.keep(attempt);
  return redirect(`/${language}/anmelden/dienstkonto`, 303);
}
