import { missing } from "./answering/page";

/** Every address that no other route knows. */
export function loader() {
  throw missing();
}

export const action = loader;

export default function Unknown() {
  return null;
}
