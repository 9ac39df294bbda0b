import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { preferredLanguage } from "~/i18n/preferred";

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.display.language ?? preferredLanguage(request.headers.get("accept-language"));
  return redirect(`/${language}/${context.viewer ? "lernen" : "anmelden"}`, 303);
}
