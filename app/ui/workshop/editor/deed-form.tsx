import type { ReactNode } from "react";
import type { Path } from "~/core/workshop/tree";
import { Csrf } from "~/ui/frame/csrf";
import { addressOf, usePlace } from "./address";

type Props = { readonly intent: string; readonly path?: Path; readonly children: ReactNode; readonly more?: Readonly<Record<string, string>> };

/** A form that does one thing to the draft at the revision that is shown. */
export function DeedForm({ intent, path, children, more = {} }: Props) {
  const place = usePlace();
  return (
    <form className="app-form app-deed" method="post" action={addressOf(place)}>
      <Csrf />
      <input type="hidden" name="revision" value={place.revision} />
      <input type="hidden" name="knoten" value={place.node} />
      <input type="hidden" name="intent" value={intent} />
      {path ? <input type="hidden" name="path" value={path.join("/")} /> : null}
      {Object.entries(more).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
    </form>
  );
}

type Choice = { readonly value: string; readonly label: string };
type EntryProps = {
  readonly id: string; readonly name: string; readonly label: string;
  /** One of these has to be chosen. */
  readonly list?: readonly Choice[]; readonly chosen?: string;
  /** What is proposed while somebody types, here or in a list of the page. */
  readonly proposals?: readonly string[]; readonly proposed?: string;
};

/** A small labelled field of such a form. */
export function Entry({ id, name, label, list, chosen, proposals, proposed }: EntryProps) {
  const listed = proposals ? { list: `${id}.liste` } : proposed === undefined ? {} : { list: proposed };
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>{label}</label>
      {list ? (
        <div className="kern-form-input__select-wrapper">
          <select className="kern-form-input__select" id={id} name={name} defaultValue={chosen}>{list.map(({ value, label: words }) => <option key={value} value={value}>{words}</option>)}</select>
        </div>
      ) : <input className="kern-form-input__input" id={id} name={name} autoComplete="off" {...listed} />}
      {proposals ? <datalist id={`${id}.liste`}>{proposals.map((words) => <option key={words} value={words} />)}</datalist> : null}
    </div>
  );
}
