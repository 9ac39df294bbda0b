import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { PicturesPage } from "~/ui/workshop/course/pictures-page";
import { addPicture, seePictures } from "~/usecases/add-picture";
import { askRole, mend, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url } = askRole(args, "trainer");
  const pictures = orRefuse(await seePictures(deps, viewer));
  return { title: t("authoring.pictures.title"), pictures: pictures.map(({ id, name, width, height, bytes, description }) => ({ id, name, width, height, bytes, description })), added: url.searchParams.get("neu") ?? "" };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "trainer");
  const { upload } = args.context;
  const added = await addPicture(deps, viewer, { name: upload?.name ?? "", bytes: upload?.bytes, decision: form.get("entscheidung") ?? "", de: form.get("de") ?? "", en: form.get("en") ?? "" });
  return isRefusal(added) ? mend(added, form) : redirect(`/${language}/werkstatt/bilder?neu=${added.id}`, 303);
}

export default function Pictures() {
  return <PicturesPage {...useLoaderData<typeof loader>()} />;
}
