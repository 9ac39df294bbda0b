import type { Answering } from "./answering";
import { Answers } from "./answers";
import { Hub } from "./hub";
import { Readings } from "./readings";
import { Writing } from "./writing";

/** The form that answers a moment of any kind. */
export function WayToAnswer({ answering, canSkip }: { readonly answering: Answering; readonly canSkip: boolean }) {
  switch (answering.moment.kind) {
    case "interpretation":
      return <Readings answering={answering} />;
    case "writing":
      return <Writing answering={answering} />;
    case "hub":
      return <Hub answering={answering} />;
    case "dialogue":
      return <Answers answering={answering} canSkip={canSkip} />;
  }
}
