import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { ReportPage } from "~/ui/information/report-page";
import { reportBarrier, seeAuthorities } from "~/usecases/report-barrier";
import { ask, mend } from "./answering/page";
import { askPublicPage, pageBefore } from "./answering/public-page";

const NUMBER = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, url } = ask(args);
  const number = url.searchParams.get("nummer") ?? "";
  const authorities = args.context.viewer ? [] : await seeAuthorities(deps);
  return { ...(await askPublicPage(args, "service.report.title")), csrf: args.context.csrf, before: pageBefore(args), authorities, number: NUMBER.test(number) ? number : undefined };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, form, language } = ask(args);
  const authorities = await seeAuthorities(deps);
  const browser = form.get("browser") === "ja" ? (args.request.headers.get("user-agent") ?? "") : "";
  const only = authorities.length === 1 ? authorities[0]?.id : undefined;
  const command = { what: form.get("what") ?? "", page: form.get("page") ?? "", contact: form.get("contact") ?? "", browser, authority: only ?? form.get("authority") ?? "", address: args.context.address };
  const number = await reportBarrier(deps, args.context.viewer, command);
  return isRefusal(number) ? mend(number, form) : redirect(`/${language}/barriere-melden?nummer=${number}`, 303);
}

export default function ReportBarrier() {
  return <ReportPage {...useLoaderData<typeof loader>()} />;
}
