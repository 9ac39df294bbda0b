import type { ReactNode } from "react";
import { Csrf } from "~/ui/frame/csrf";

type Props = { readonly revision: number; readonly intent: string; readonly lesson?: string; readonly action?: string; readonly children: ReactNode };

/** A form that does one thing to the course at the revision that is shown. */
export function Deed({ revision, intent, lesson, action, children }: Props) {
  return (
    <form method="post" action={action}>
      <Csrf />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="intent" value={intent} />
      {lesson === undefined ? null : <input type="hidden" name="lektion" value={lesson} />}
      {children}
    </form>
  );
}

/** A small button that says to whom it belongs. */
export function DeedButton({ label, of }: { readonly label: string; readonly of: string }) {
  return <button className="kern-btn kern-btn--tertiary" type="submit" aria-label={of}><span className="kern-label">{label}</span></button>;
}
