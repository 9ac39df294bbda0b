import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";

/** Begins a course; posts to the page it stands on. */
export function BeginForm({ label }: { readonly label: string }) {
  return (
    <form method="post">
      <Csrf />
      <div className="app-actions"><SubmitButton name="intent" value="beginnen">{label}</SubmitButton></div>
    </form>
  );
}
