import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LogPage, type LogShown } from "~/ui/admin/log-page";
import { ADMINISTRATION_DEEDS, checkChain, seeDeeds } from "~/usecases/see-deeds";
import { readDeedsQuery } from "./answering/deeds-query";
import { askRole, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "administrator");
  const { typed, wrong, asked, kept } = readDeedsQuery(url.searchParams);
  const { deeds, timeZone, next } = orRefuse(await seeDeeds(deps, viewer, asked));
  const checked = url.searchParams.get("kette") === "pruefen" ? { checked: orRefuse(await checkChain(deps, viewer)) } : {};
  const base = `/${language}/admin/protokoll`;
  const shown: LogShown = {
    base,
    typed,
    wrong,
    kinds: ADMINISTRATION_DEEDS,
    deeds,
    timeZone,
    next: next === undefined ? undefined : `${base}?${kept}${kept === "" ? "" : "&"}vor=${next}`,
    exportAddress: `${base}.csv${kept === "" ? "" : `?${kept}`}`,
    chain: { ...checked, last: deps.operation.state("log-check") },
  };
  return { title: t("admin.log.title"), shown };
}

export default function Deeds() {
  return <LogPage shown={useLoaderData<typeof loader>().shown} />;
}
