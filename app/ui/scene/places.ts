import { createContext, useContext } from "react";
import { useTexts } from "~/i18n/react";
import { displayAddress, playerAddress } from "./address";

/** Where the forms and links of a player lead. */
export type Places = {
  /** The moment at a place of the transcript; without one the attempt as a whole. */
  readonly moment: (at?: number) => string;
  readonly transcript: string;
  /** Absent where the display is set by the page itself. */
  readonly display?: string;
  /** What is said of whether it is kept. */
  readonly kept?: string;
};

/** Set where something else than an attempt is played. */
export const PlacesContext = createContext<Places | undefined>(undefined);

export function usePlaces(scenario: string, attempt: string, at?: number): Places {
  const { language } = useTexts();
  const given = useContext(PlacesContext);
  if (given) return given;
  const moment = (place?: number) => playerAddress(language, scenario, attempt, place);
  return { moment, transcript: `${moment()}/verlauf`, display: displayAddress(language, moment(at)) };
}
