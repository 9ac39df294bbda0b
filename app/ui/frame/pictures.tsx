import { createContext, useContext, type ReactNode } from "react";

const Pictures = createContext(true);

export function PicturesProvider({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }) {
  return <Pictures.Provider value={shown}>{children}</Pictures.Provider>;
}

/** False where the person reads descriptions instead of seeing drawings. */
export function usePictures(): boolean {
  return useContext(Pictures);
}

/** A drawing that only decorates, with whatever frames it: without pictures it is not drawn at all. */
export function Decoration({ children }: { readonly children: ReactNode }) {
  return usePictures() ? <>{children}</> : null;
}
