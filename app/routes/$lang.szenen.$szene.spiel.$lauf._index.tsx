import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal, type Refusal } from "~/core/refusal";
import { playerAddress } from "~/ui/scene/address";
import { PlayerPage } from "~/ui/scene/player-page";
import { chooseVersion } from "~/usecases/choose-version";
import { makeMove, skipKnown, stepBack } from "~/usecases/make-move";
import { seeMoment } from "~/usecases/see-moment";
import { askViewer, mend, orRefuse, param, type PageArgs } from "./answering/page";
import { chosenIn } from "./answering/scene-form";

export async function loader(args: LoaderFunctionArgs) {
  const stage = await see(args, askedStep(args));
  const here = "ending" in stage ? stage.ending.title : stage.moment.title;
  return { title: `${here.text} – ${stage.scenario.title.text}`, stage, display: args.context.display };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form } = askViewer(args);
  const scenario = param(args, "szene");
  const attempt = param(args, "lauf");
  const turn = wholeNumber(form.get("turn")) ?? -1;
  const intent = form.get("intent");
  if (intent === "neue-fassung" || intent === "fassung-behalten") {
    return answer(args, await chooseVersion(deps, viewer, scenario, { attempt, turn, move: intent === "neue-fassung" }));
  }
  if (intent === "zurueck") {
    const to = wholeNumber(form.get("to"));
    return answer(args, await stepBack(deps, viewer, scenario, { attempt, turn, ...(to === undefined ? {} : { to }) }));
  }
  if (form.get("intent") === "vor") return answer(args, await skipKnown(deps, viewer, scenario, { attempt, turn }));
  const at = askedStep(args) ?? (await see(args, undefined)).taken;
  return answer(args, await makeMove(deps, viewer, scenario, { attempt, turn, at, chosen: chosenIn(form) }));
}

/** Done, or not up to date: on to where the learner stands. Anything else is shown with its sentence. */
async function answer(args: ActionFunctionArgs, moved: { readonly step: number } | Refusal) {
  if (isRefusal(moved) && moved.refused !== "stale-turn") return mend(moved, askViewer(args).form);
  const step = isRefusal(moved) ? (await see(args, undefined)).taken : moved.step;
  return redirect(playerAddress(askViewer(args).language, param(args, "szene"), param(args, "lauf"), step), 303);
}

async function see(args: PageArgs, at: number | undefined) {
  const { deps, viewer, language } = askViewer(args);
  return orRefuse(await seeMoment(deps, viewer, param(args, "szene"), param(args, "lauf"), at, language));
}

/** The place in the transcript that the address names; anything but a plain number names none. */
function askedStep(args: PageArgs): number | undefined {
  return wholeNumber(askViewer(args).url.searchParams.get("schritt"));
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

export default function Player() {
  return <PlayerPage {...useLoaderData<typeof loader>()} />;
}
