import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { printCode, readCode } from "~/core/certification/code";
import { CheckPage } from "~/ui/certificate/check-page";
import { ask } from "./answering/page";

export function loader(args: LoaderFunctionArgs) {
  const { language, t, url } = ask(args);
  const title = t("certificate.check.title");
  const typed = url.searchParams.get("code");
  if (typed === null) return data({ title, typed: "", mistyped: false });
  const code = readCode(typed);
  if (code !== undefined) throw redirect(`/${language}/nachweis/${printCode(code)}`, 303);
  return data({ title, typed: typed.slice(0, 64), mistyped: true }, { status: 422 });
}

export default function Check() {
  return <CheckPage {...useLoaderData<typeof loader>()} />;
}
