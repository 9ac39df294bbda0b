import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RecordPage } from "~/ui/report/record-page";
import { seePersonRecord } from "~/usecases/see-person-record";
import { askRole, orRefuse, param } from "./answering/page";

/** What the address says was just done. */
const DONE = [["widerrufen", "revoked"], ["verlaengert", "extended"], ["anerkannt", "recognised"], ["zurueckgenommen", "withdrawn"], ["freigestellt", "exempted"], ["freistellung-zurueck", "unexempted"]] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url } = askRole(args, "hr");
  const record = orRefuse(await seePersonRecord(deps, viewer, param(args, "person")));
  return { title: t("report.personTitle", { name: record.person.name }), record, done: DONE.find(([name]) => url.searchParams.has(name))?.[1] };
}

export default function Person() {
  const { record, done, title } = useLoaderData<typeof loader>();
  return <RecordPage record={record} title={title} own={false} {...(done ? { done } : {})} />;
}
