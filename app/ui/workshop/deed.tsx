import type { ReactNode } from "react";
import { Csrf } from "~/ui/frame/csrf";

type Props = {
  readonly revision: number;
  readonly intent: string;
  /** What else is sent, by its names. */
  readonly more?: Readonly<Record<string, string>>;
  readonly action?: string;
  readonly look?: "app-deed" | "app-note";
  readonly children: ReactNode;
};

/** A form that does one thing to a draft at the revision that is shown. */
export function Deed({ revision, intent, more = {}, action, look, children }: Props) {
  return (
    <form className={look} method="post" action={action}>
      <Csrf />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(more).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
    </form>
  );
}

/** A small button that says to whom it belongs. */
export function DeedButton({ label, of }: { readonly label: string; readonly of: string }) {
  return <button className="kern-btn kern-btn--tertiary" type="submit" aria-label={of}><span className="kern-label">{label}</span></button>;
}
