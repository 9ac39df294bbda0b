import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { WorkshopPage } from "~/ui/workshop/workshop-page";
import { seeWorkshop } from "~/usecases/see-workshop";
import { askRole, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, language } = askRole(args, "trainer");
  const { drafts, scenarios, courses, timeZone } = orRefuse(await seeWorkshop(deps, viewer));
  return {
    title: t("workshop.title"),
    drafts: drafts.map(({ draft, problems }) => ({ id: draft.id, title: draft.title, savedAt: longInstant(draft.savedAt, timeZone, language), problems: problems.length })),
    scenarios,
    courses,
  };
}

export default function Workshop() {
  return <WorkshopPage {...useLoaderData<typeof loader>()} />;
}
