import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { ask } from "./answering/page";

export function loader(args: LoaderFunctionArgs) {
  const { language } = ask(args);
  return redirect(`/${language}/${args.context.viewer ? "lernen" : "anmelden"}`, 303);
}
