import { useNonce } from "~/ui/frame/nonce";

/** Lets the browser keep the given cards for where there is no connection, for the pages of the toolbox alone. */
export function AwayWorker() {
  return <script type="module" src="/unterwegs.js" nonce={useNonce()} />;
}
