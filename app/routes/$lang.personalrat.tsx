import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { CouncilPage } from "~/ui/council/council-page";
import { seeCouncil } from "~/usecases/report-completions";
import { callWords } from "./answering/call-words";
import { askRole, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "staff-council");
  const { authority, asOf, units, courses, calls, next } = orRefuse(await seeCouncil(deps, viewer, url.searchParams.get("vor") ?? undefined));
  const time = (at: string) => longInstant(at, authority.timeZone, language);
  const choices = { courses: courses.map(({ course: id, title }) => ({ id, title })), units };
  return { title: t("report.councilTitle"), time: time(asOf), courses, next, calls: calls.map((call) => ({ ...call, query: callWords(call, { choices, t, language }), time: time(call.at) })) };
}

export default function Council() {
  return <CouncilPage {...useLoaderData<typeof loader>()} />;
}
