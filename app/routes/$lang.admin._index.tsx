import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { askRole } from "./answering/page";

export function loader(args: LoaderFunctionArgs) {
  const { language } = askRole(args, "administrator");
  return redirect(`/${language}/admin/konten`, 303);
}
