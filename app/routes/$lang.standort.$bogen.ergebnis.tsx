import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longDay } from "~/core/days";
import { isRefusal } from "~/core/refusal";
import { selfCheckAddress } from "~/ui/self-check/address";
import { SelfCheckResultPage } from "~/ui/self-check/result-page";
import { forgetSelfCheck, seeSelfChecks, seeSelfCheckResult } from "~/usecases/self-check";
import { askViewer, countParam, mend, missing, orRefuse } from "./answering/page";

/** A round that is not over yet leads to where it goes on. */
export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t, url } = askViewer(args);
  const round = countParam(args, "bogen");
  const result = await seeSelfCheckResult(deps, viewer, round, language);
  if (isRefusal(result) && result.refused === "not-found") {
    const now = orRefuse(await seeSelfChecks(deps, viewer));
    if (now.begun && now.round === round) throw redirect(selfCheckAddress(language, round, now.place));
  }
  const seen = orRefuse(result);
  const title = seen.newest ? t("selfCheck.result.title") : t("selfCheck.result.titlePast", { day: longDay(seen.day, language) });
  return { title, result: seen, deleting: url.searchParams.has("loeschen") };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askViewer(args);
  if (form.get("intent") !== "loeschen") throw missing();
  const gone = await forgetSelfCheck(deps, viewer, countParam(args, "bogen"));
  return isRefusal(gone) ? mend(gone) : redirect(`${selfCheckAddress(language)}?geloescht=ja`, 303);
}

export default function SelfCheckResult() {
  return <SelfCheckResultPage {...useLoaderData<typeof loader>()} />;
}
