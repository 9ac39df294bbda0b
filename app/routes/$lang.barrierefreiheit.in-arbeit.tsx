import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ToldPage } from "~/ui/information/told-page";
import { seeToldBarriers } from "~/usecases/see-told-barriers";
import { nearPages } from "./answering/near-pages";
import { ask } from "./answering/page";

const TOLD_A_PAGE = 20;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, t, url, language } = ask(args);
  const { told, total, page, pages } = await seeToldBarriers(deps, args.context.viewer?.authority, { page: Number(url.searchParams.get("seite") ?? 1), size: TOLD_A_PAGE });
  const links = nearPages(page, pages).map((number) => ({ number, href: `/${language}/barrierefreiheit/in-arbeit?seite=${number}`, current: number === page }));
  return { title: t("service.statement.told.title"), told, total, size: TOLD_A_PAGE, pages: links };
}

export default function InProgress() {
  return <ToldPage {...useLoaderData<typeof loader>()} />;
}
