import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { RecordingsPage } from "~/ui/workshop/course/recordings-page";
import { addRecording, seeRecordings } from "~/usecases/add-recording";
import { nearPages } from "./answering/near-pages";
import { askRole, mend, orRefuse } from "./answering/page";

const RECORDINGS_A_PAGE = 24;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "trainer");
  const recordings = orRefuse(await seeRecordings(deps, viewer));
  const last = Math.max(1, Math.ceil(recordings.length / RECORDINGS_A_PAGE));
  const added = url.searchParams.get("neu") ?? "";
  // The same file again is not new: it is shown where it stands.
  const place = recordings.findIndex(({ id }) => id === added);
  const asked = Number(/^[1-9]\d{0,4}$/u.exec(url.searchParams.get("seite") ?? "")?.[0] ?? Math.floor(Math.max(0, place) / RECORDINGS_A_PAGE) + 1);
  const page = Math.min(last, asked);
  const pages = nearPages(page, last).map((number) => ({ number, href: `/${language}/werkstatt/aufnahmen?seite=${number}`, current: number === page }));
  const shown = recordings.slice((page - 1) * RECORDINGS_A_PAGE, page * RECORDINGS_A_PAGE);
  return { title: t("authoring.recordings.title"), pages, size: RECORDINGS_A_PAGE, total: recordings.length, recordings: shown.map(({ id, name, bytes }) => ({ id, name, bytes })), added };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "trainer");
  const { upload } = args.context;
  const added = await addRecording(deps, viewer, { name: upload?.name ?? "", bytes: upload?.bytes, kind: form.get("art") ?? "", consent: form.get("einverstanden") ?? "" });
  return isRefusal(added) ? mend(added, form) : redirect(`/${language}/werkstatt/aufnahmen?neu=${added.id}`, 303);
}

export default function Recordings() {
  return <RecordingsPage {...useLoaderData<typeof loader>()} />;
}
