import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { longInstant } from "~/core/days";
import type { ReportTable } from "~/documents/report/table";
import { detailWords, doerWords } from "~/ui/admin/deed-words";
import { ADMINISTRATION_DEEDS, exportDeeds } from "~/usecases/see-deeds";
import { readDeedsQuery } from "./answering/deeds-query";
import { askRole, orRefuse } from "./answering/page";
import { fileResponse } from "./answering/report-file";

/** The entries that the same query shows on the page, all of them. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { deps, viewer, t, url, language } = askRole(args, "administrator");
  const { asked, kept, wrong } = readDeedsQuery(url.searchParams);
  if (wrong.length > 0) throw data({ refused: "due-invalid" }, { status: 422 });
  const { deeds, timeZone } = orRefuse(await exportDeeds(deps, viewer, asked, kept));
  const table: ReportTable = {
    title: t("admin.log.title"),
    columns: (["when", "who", "what", "about", "detail"] as const).map((key) => ({ key, label: t(`admin.log.columns.${key}`), kind: "text" })),
    rows: deeds.map((deed) => [longInstant(deed.at, timeZone, language), doerWords(deed, t), t(`admin.log.deeds.${deed.deed}`), deed.about.join(", "), detailWords(deed, { t, language, kinds: ADMINISTRATION_DEEDS })]),
    filters: [],
    asOf: deps.now(),
    timeZone,
    language,
  };
  return fileResponse(args.context.documents.reportCsv(table), "text/csv; charset=utf-8", `${t("admin.log.file")}-${deps.now().slice(0, 10)}.csv`);
}
