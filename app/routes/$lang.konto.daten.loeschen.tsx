import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal, refuse } from "~/core/refusal";
import { DeletePage } from "~/ui/own-data/delete-page";
import { partField, partsNamed } from "~/ui/own-data/parts";
import { forgetPrivateParts } from "~/usecases/forget-private-parts";
import { seePrivateParts } from "~/usecases/see-private-parts";
import { askViewer, mend, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url } = askViewer(args);
  const parts = partsNamed(url.searchParams.getAll("teil"));
  return { title: t(parts.length === 0 ? "ownData.delete.title" : "ownData.delete.check"), parts, ...orRefuse(await seePrivateParts(deps, viewer, parts)) };
}

/** Only `loeschen` deletes; everything else leads to the page that says what that means. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askViewer(args);
  const parts = partsNamed(form.getAll("teil"));
  if (form.get("intent") !== "loeschen") {
    if (parts.length === 0) return mend(refuse("part-missing", "teil"));
    return redirect(`/${language}/konto/daten/loeschen?${parts.map((part) => `teil=${partField(part)}`).join("&")}`, 303);
  }
  const gone = await forgetPrivateParts(deps, viewer, parts);
  return isRefusal(gone) ? mend(gone) : redirect(`/${language}/konto/daten?geloescht=${gone}`, 303);
}

export default function DeletePrivateParts() {
  return <DeletePage {...useLoaderData<typeof loader>()} />;
}
