import { addDays } from "../days";
import type { Day } from "../words";

/** Fixed days as `MM-DD` and the Länder that keep them; without a list, all do. Sources: the holiday laws of the Länder, as of 2026. */
const FIXED: readonly { readonly day: string; readonly lands?: readonly string[] }[] = [
  { day: "01-01" },
  { day: "01-06", lands: ["BW", "BY", "ST"] },
  { day: "03-08", lands: ["BE", "MV"] },
  { day: "05-01" },
  { day: "08-15", lands: ["SL"] },
  { day: "09-20", lands: ["TH"] },
  { day: "10-03" },
  { day: "10-31", lands: ["BB", "HB", "HH", "MV", "NI", "SN", "ST", "SH", "TH"] },
  { day: "11-01", lands: ["BW", "BY", "NW", "RP", "SL"] },
  { day: "12-25" },
  { day: "12-26" },
];

/** Days after Easter Sunday. */
const MOVING: readonly { readonly after: number; readonly lands?: readonly string[] }[] = [
  { after: -2 },
  { after: 1 },
  { after: 39 },
  { after: 50 },
  { after: 60, lands: ["BW", "BY", "HE", "NW", "RP", "SL"] },
];

/** True on Monday to Friday where the whole Land (`BW`, `BY` …) has no public holiday. Holidays of single places are not known here. */
export function isWorkday(day: Day, land: string): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !isHoliday(day, land);
}

/** The day itself if people work on it, else the next one on which they do. */
export function nextWorkday(day: Day, land: string): Day {
  let next = day;
  while (!isWorkday(next, land)) next = addDays(next, 1);
  return next;
}

function isHoliday(day: Day, land: string): boolean {
  const kept = (lands: readonly string[] | undefined): boolean => lands === undefined || lands.includes(land);
  if (FIXED.some((one) => one.day === day.slice(5) && kept(one.lands))) return true;
  const easter = easterSunday(Number(day.slice(0, 4)));
  if (MOVING.some((one) => addDays(easter, one.after) === day && kept(one.lands))) return true;
  return land === "SN" && isPenanceDay(day);
}

/** The Wednesday before 23 November. */
function isPenanceDay(day: Day): boolean {
  return day.slice(5) >= "11-16" && day.slice(5) <= "11-22" && weekdayOf(day) === 3;
}

/** 0 is Sunday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Gregorian Easter by the anonymous algorithm (Meeus, Jones, Butcher). */
function easterSunday(year: number): Day {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const correction = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const days = moon + sunday - 7 * late + 114;
  return `${year}-${String(Math.floor(days / 31)).padStart(2, "0")}-${String((days % 31) + 1).padStart(2, "0")}`;
}
