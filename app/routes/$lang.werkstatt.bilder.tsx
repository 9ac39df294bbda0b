import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { PicturesPage } from "~/ui/workshop/course/pictures-page";
import { addPicture, seePictures } from "~/usecases/add-picture";
import { nearPages } from "./answering/near-pages";
import { askRole, mend, orRefuse } from "./answering/page";

const PICTURES_A_PAGE = 24;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "trainer");
  const pictures = orRefuse(await seePictures(deps, viewer));
  const last = Math.max(1, Math.ceil(pictures.length / PICTURES_A_PAGE));
  const added = url.searchParams.get("neu") ?? "";
  // One that was just added is shown, wherever its name has put it.
  const place = pictures.findIndex(({ id }) => id === added);
  const asked = Number(/^[1-9]\d{0,4}$/u.exec(url.searchParams.get("seite") ?? "")?.[0] ?? Math.floor(Math.max(0, place) / PICTURES_A_PAGE) + 1);
  const page = Math.min(last, asked);
  const pages = nearPages(page, last).map((number) => ({ number, href: `/${language}/werkstatt/bilder?seite=${number}`, current: number === page }));
  const shown = pictures.slice((page - 1) * PICTURES_A_PAGE, page * PICTURES_A_PAGE);
  return { title: t("authoring.pictures.title"), pages, size: PICTURES_A_PAGE, total: pictures.length, pictures: shown.map(({ id, name, width, height, bytes, description }) => ({ id, name, width, height, bytes, description })), added };
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
