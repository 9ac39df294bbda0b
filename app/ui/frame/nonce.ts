import { createContext, useContext } from "react";

/** The nonce of this answer for `<script nonce>`; provided by `entry.server`, never part of loader data. */
export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}

/** The status of this answer; a page that is not as wished says so in its title. */
export const StatusContext = createContext(200);

export function useStatus(): number {
  return useContext(StatusContext);
}
