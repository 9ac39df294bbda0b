import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import type { PersonCard } from "~/core/scenario/model";
import { playerAddress, sceneAddress } from "~/ui/scene/address";
import { BriefingPage } from "~/ui/scene/briefing-page";
import { beginScenario } from "~/usecases/begin-scenario";
import { seeBriefing } from "~/usecases/see-scenario";
import { askViewer, mend, orRefuse, param } from "./answering/page";
import { wishesIn } from "./answering/scene-form";

/** Only what the page shows: neither the way round nor what the people want leaves the server here. */
export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, language } = askViewer(args);
  const { scenario, running, note: news } = orRefuse(await seeBriefing(deps, viewer, param(args, "szene")));
  const { id, title: name, place, minutes, briefing, contentNote } = scenario;
  return {
    title: language === "en" ? (name.en ?? name.de) : name.de,
    id, name, place, minutes, briefing,
    cast: scenario.cast.map(({ side, cards, ...person }) => ({ ...introduced(person), side, cards: cards.map(introduced) })),
    ...(contentNote ? { note: contentNote.text } : {}),
    ...(news === undefined ? {} : { news }),
    ...(running ? { running } : {}),
  };
}

function introduced({ id, name, life, figure }: Pick<PersonCard, "id" | "name" | "life" | "figure">) {
  return { id, name, life, figure };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askViewer(args);
  const scenario = param(args, "szene");
  if (form.get("intent") !== "beginnen") return redirect(sceneAddress(language, scenario), 303);
  const begun = await beginScenario(deps, viewer, scenario, form.get("bypass") === "ja", wishesIn(form));
  if (isRefusal(begun)) return mend(begun);
  return redirect(playerAddress(language, scenario, begun.attempt), 303);
}

export default function SceneBriefing() {
  return <BriefingPage {...useLoaderData<typeof loader>()} />;
}
