import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { RecordingsPage } from "~/ui/workshop/course/recordings-page";
import { addRecording, seeRecordings } from "~/usecases/add-recording";
import { removeMedia } from "~/usecases/remove-media";
import { listPageWithAdded } from "./answering/list-page";
import { askRole, mend, orRefuse } from "./answering/page";

const RECORDINGS_A_PAGE = 24;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "trainer");
  const { shown, ...list } = listPageWithAdded(orRefuse(await seeRecordings(deps, viewer)), { url, size: RECORDINGS_A_PAGE, address: `/${language}/werkstatt/aufnahmen` });
  return { title: t("authoring.recordings.title"), ...list, removed: url.searchParams.has("geloescht"), recordings: shown.map(({ id, name, bytes }) => ({ id, name, bytes })) };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "trainer");
  const removing = form.get("loeschen");
  if (removing !== null) {
    const removed = await removeMedia(deps, viewer, removing);
    return isRefusal(removed) ? mend(removed) : redirect(`/${language}/werkstatt/aufnahmen?geloescht`, 303);
  }
  const { upload } = args.context;
  const added = await addRecording(deps, viewer, { name: upload?.name ?? "", bytes: upload?.bytes, kind: form.get("art") ?? "", consent: form.get("einverstanden") ?? "" });
  return isRefusal(added) ? mend(added, form) : redirect(`/${language}/werkstatt/aufnahmen?neu=${added.id}`, 303);
}

export default function Recordings() {
  return <RecordingsPage {...useLoaderData<typeof loader>()} />;
}
