import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal, type Refusal } from "~/core/refusal";
import { cardAddress, showSeen } from "~/ui/toolbox/card";
import { CardPage, type Noted } from "~/ui/toolbox/card-page";
import { showAddress } from "~/ui/toolbox/show-page";
import { changeCard, dropCard, noteCardUse } from "~/usecases/change-card";
import type { Committed } from "~/usecases/commit-decision";
import { keepGivenCard } from "~/usecases/keep-card";
import { seeCard } from "~/usecases/see-toolbox";
import { askViewer, mend, missing, orRefuse, param } from "./answering/page";

const NOTED: Readonly<Record<string, Noted | undefined>> = { gemerkt: "kept", gespeichert: "saved" };

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language, t, url } = askViewer(args);
  const seen = orRefuse(await seeCard(deps, viewer, param(args, "karte"), language));
  const card = showSeen(t, language, seen);
  if (!card) throw missing();
  const own = seen.kept?.origin.kind === "given" ? undefined : seen.kept;
  return { title: card.title.text, card, own, source: seen.source, courses: seen.courses, noted: NOTED[url.searchParams.get("stand") ?? ""] };
}

export async function action(args: ActionFunctionArgs) {
  const { form } = askViewer(args);
  const { outcome, to } = await deed(args, form.get("intent") ?? "");
  return isRefusal(outcome) ? mend(outcome, form) : redirect(to, 303);
}

async function deed(args: ActionFunctionArgs, intent: string): Promise<{ readonly outcome: Committed | Refusal; readonly to: string }> {
  const { deps, viewer, language, form } = askViewer(args);
  const card = param(args, "karte");
  const here = cardAddress(language, card);
  switch (intent) {
    case "merken":
      return { outcome: await keepGivenCard(deps, viewer, card), to: `${here}?stand=gemerkt` };
    case "entfernen":
      return { outcome: await dropCard(deps, viewer, card), to: `/${language}/werkzeugkoffer?entfernt=${encodeURIComponent(card)}` };
    case "aendern":
      return { outcome: await changeCard(deps, viewer, card, { title: form.get("title") ?? "", words: form.get("words") ?? "" }), to: `${here}?stand=gespeichert` };
    case "zeigen":
      return { outcome: await noteCardUse(deps, viewer, card), to: showAddress(language, card, form.get("sprache") ?? undefined, false) };
    default:
      throw missing();
  }
}

export default function Card() {
  return <CardPage {...useLoaderData<typeof loader>()} />;
}
