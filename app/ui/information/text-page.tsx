import type { ReactNode } from "react";
import { Main } from "~/ui/frame/main";

type Props = {
  readonly title: string;
  readonly lead?: string;
  readonly crumbs?: readonly { readonly href: string; readonly label: string }[];
  readonly children: ReactNode;
};

/** A page of running text that everybody may read. */
export function TextPage({ title, lead, crumbs = [], children }: Props) {
  return (
    <Main page="service" width="reading" crumbs={crumbs} here={title}>
      <div className="app-prose">
        <h1 className="app-title">{title}</h1>
        {lead === undefined ? null : <p className="app-lead">{lead}</p>}
        {children}
      </div>
    </Main>
  );
}

/** A heading and what stands below it; flat, because running text is spaced by its direct children. */
export function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <>
      <h2>{heading}</h2>
      {children}
    </>
  );
}
