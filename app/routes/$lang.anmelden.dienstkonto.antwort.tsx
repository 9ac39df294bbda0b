import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { OfficeAttempt } from "~/core/organisation/office";
import { isRefusal, type RefusalCode } from "~/core/refusal";
import { safeNext, signIn } from "~/session.server";
import { OfficeFailedPage, type OfficeBack } from "~/ui/sign-in/office-failed-page";
import { finishOffice } from "~/usecases/office-account";
import { ask, missing } from "./answering/page";
import { statusOf } from "./answering/status";

/** Where the provider sends people back to. What it says counts only in the browser that has asked, and once. */
export async function loader(args: LoaderFunctionArgs) {
  const { deps, language, url, t } = ask(args);
  if (deps.office === undefined) throw missing();
  const { office, address, viewer } = args.context;
  const { attempt } = office;
  const done = await finishOffice(deps, { attempt, answer: url.searchParams, address, viewer });
  // An answer to another window leaves alone what this one waits for.
  if (!isRefusal(done) || done.refused !== "office-stale") office.drop();
  if (isRefusal(done)) {
    return data({ title: t("signIn.office.failedTitle"), refused: done.refused, back: backFrom(attempt, done.refused, viewer !== undefined) }, { status: statusOf(done.refused) });
  }
  if (done.purpose.kind === "account") throw redirect(`/${language}/konto?dienstkonto=verbunden`, 303);
  await signIn(args.context, done.person.id);
  const start = done.first ? `/${language}/willkommen/sprache` : `/${language}/lernen`;
  throw redirect(done.purpose.kind === "sign-in" ? safeNext(done.purpose.next, start) : start, 303);
}

/** A link is used up only when something was connected with it. */
function backFrom(attempt: OfficeAttempt | undefined, refused: RefusalCode, signedIn: boolean): OfficeBack {
  if (attempt?.purpose.kind === "link" && refused !== "link-expired" && refused !== "office-stale") return { to: "passwort", token: attempt.purpose.token };
  return { to: signedIn ? "konto" : "anmelden" };
}

export default function OfficeAnswer() {
  return <OfficeFailedPage {...useLoaderData<typeof loader>()} />;
}
