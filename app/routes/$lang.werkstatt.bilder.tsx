import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { PicturesPage } from "~/ui/workshop/course/pictures-page";
import { addPicture, seePictures } from "~/usecases/add-picture";
import { removeMedia } from "~/usecases/remove-media";
import { listPageWithAdded } from "./answering/list-page";
import { askRole, mend, orRefuse } from "./answering/page";

const PICTURES_A_PAGE = 24;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "trainer");
  const { shown, ...list } = listPageWithAdded(orRefuse(await seePictures(deps, viewer)), { url, size: PICTURES_A_PAGE, address: `/${language}/werkstatt/bilder` });
  return { title: t("authoring.pictures.title"), ...list, removed: url.searchParams.has("geloescht"), pictures: shown.map(({ id, name, width, height, bytes, description }) => ({ id, name, width, height, bytes, description })) };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "trainer");
  const removing = form.get("loeschen");
  if (removing !== null) {
    const removed = await removeMedia(deps, viewer, removing);
    return isRefusal(removed) ? mend(removed) : redirect(`/${language}/werkstatt/bilder?geloescht`, 303);
  }
  const { upload } = args.context;
  const added = await addPicture(deps, viewer, { name: upload?.name ?? "", bytes: upload?.bytes, decision: form.get("entscheidung") ?? "", de: form.get("de") ?? "", en: form.get("en") ?? "" });
  return isRefusal(added) ? mend(added, form) : redirect(`/${language}/werkstatt/bilder?neu=${added.id}`, 303);
}

export default function Pictures() {
  return <PicturesPage {...useLoaderData<typeof loader>()} />;
}
