import type { ReactNode } from "react";

type Look = "primary" | "secondary" | "tertiary";
type Shared = { readonly children: ReactNode; readonly look?: Look; readonly block?: boolean };

/** A button that posts its form, or the one with the id `form`. */
export function SubmitButton({ children, look = "primary", block = false, name, value, form }: Shared & { readonly name?: string; readonly value?: string; readonly form?: string }) {
  return (
    <button className={classes(look, block)} type="submit" name={name} value={value} form={form}>
      <span className="kern-label">{children}</span>
    </button>
  );
}

/** A link drawn as a button: the next step of a page. */
export function LinkButton({ children, look = "primary", block = false, href, download }: Shared & { readonly href: string; readonly download?: boolean }) {
  return (
    <a className={classes(look, block)} href={href} download={download}>
      <span className="kern-label">{children}</span>
    </a>
  );
}

function classes(look: Look, block: boolean): string {
  return `kern-btn kern-btn--${look}${block ? " kern-btn--block" : ""}`;
}
