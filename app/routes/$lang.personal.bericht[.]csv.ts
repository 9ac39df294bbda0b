import type { LoaderFunctionArgs } from "@remix-run/node";
import { askReportFile, fileResponse } from "./answering/report-file";

export async function loader(args: LoaderFunctionArgs) {
  const table = await askReportFile(args, "report-csv");
  return fileResponse(args.context.documents.reportCsv(table), "text/csv; charset=utf-8", `abschluesse-${table.asOf.slice(0, 10)}.csv`);
}
