import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ComparePage } from "~/ui/workshop/compare-page";
import { compareVersions } from "~/usecases/see-versions";
import { askRole, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t } = askRole(args, "trainer");
  const id = param(args, "id");
  const asked = /^([1-9]\d{0,4})\.\.([1-9]\d{0,4})$/u.exec(param(args, "vergleich"));
  if (!asked) throw missing();
  const { draft, from, to, edit, changes } = orRefuse(await compareVersions(deps, viewer, id, Number(asked[1]), Number(asked[2])));
  return { title: t("workshop.versions.compared", { from: from.number, to: to.number }), name: draft.title, id, edit, changes };
}

export default function Compare() {
  return <ComparePage {...useLoaderData<typeof loader>()} />;
}
