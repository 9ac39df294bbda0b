import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";

type Props = { readonly label: string; readonly look?: "primary" | "secondary"; /** Where to go afterwards. */ readonly next?: string };

/** One button that leads to the provider. No script follows there: it is another host. */
export function OfficeForm({ label, look = "primary", next }: Props) {
  return (
    <form className="app-form" method="post" data-plain="">
      <Csrf />
      {next === undefined ? null : <input type="hidden" name="next" value={next} />}
      <div className="app-actions"><SubmitButton look={look} name="intent" value="dienstkonto">{label}</SubmitButton></div>
    </form>
  );
}
