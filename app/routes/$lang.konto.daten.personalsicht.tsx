import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RecordPage } from "~/ui/report/record-page";
import { seeOwnRecord } from "~/usecases/see-person-record";
import { askViewer, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t } = askViewer(args);
  const { looked, ...record } = orRefuse(await seeOwnRecord(deps, viewer));
  return { title: t("report.ownTitle"), record, looked };
}

export default function OwnRecord() {
  const { record, looked, title } = useLoaderData<typeof loader>();
  return <RecordPage record={record} title={title} own looked={looked} />;
}
