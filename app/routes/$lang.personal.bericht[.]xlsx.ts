import type { LoaderFunctionArgs } from "@remix-run/node";
import { askReportFile, fileResponse } from "./answering/report-file";

export async function loader(args: LoaderFunctionArgs) {
  const table = await askReportFile(args, "report-xlsx");
  return fileResponse(args.context.documents.reportXlsx(table), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", `abschluesse-${table.asOf.slice(0, 10)}.xlsx`);
}
