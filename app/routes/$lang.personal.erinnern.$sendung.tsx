import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { SendingPage } from "~/ui/remind/sending-page";
import { retrySending, seeSending } from "~/usecases/send-reminders";
import { askRole, mend, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t } = askRole(args, "hr");
  return { title: t("remind.doneTitle"), ...orRefuse(await seeSending(deps, viewer, param(args, "sendung"))) };
}

/** Mails again what was not taken. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language } = askRole(args, "hr");
  const sending = param(args, "sendung");
  const done = await retrySending(deps, viewer, sending);
  return isRefusal(done) ? mend(done) : redirect(`/${language}/personal/erinnern/${sending}`, 303);
}

export default function Sending() {
  return <SendingPage {...useLoaderData<typeof loader>()} />;
}
