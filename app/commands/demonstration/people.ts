import type { Role } from "../../core/organisation/model";

/** Somebody invented. Without an address one is made from the name; without a password she has not used her link yet. */
export type Invented = { readonly name: string; readonly roles?: readonly Role[]; readonly email?: string };
export type InventedUnit = { readonly name: string; readonly people: readonly Invented[] };

const named = (...names: readonly string[]): readonly Invented[] => names.map((name) => ({ name }));

/** Stadt Musterstadt: 42 people in four units, one of them a unit of three. */
export const MUSTERSTADT: readonly InventedUnit[] = [
  {
    name: "Servicepunkt",
    people: [
      { name: "Katrin Lehmann", email: "lernen@musterstadt.example" },
      { name: "Tobias Wörle", email: "halb@musterstadt.example" },
      { name: "Meral Aksoy", email: "fertig@musterstadt.example" },
      ...named("Birgit Hoyer", "Samuel Okonkwo", "Dorota Zielińska", "Uwe Paschke", "Leonie Kraft", "Farid Haschemi", "Gesine Thomsen", "Marek Dvořák", "Yvonne Reuter", "Emine Yıldırım", "Jonas Bachmeier"),
    ],
  },
  {
    name: "Aufenthalt A bis K",
    people: [
      { name: "Andrea Seidl", email: "schulung@musterstadt.example", roles: ["trainer"] },
      ...named("Henning Brauer", "Fatou Diallo", "Ilse Niemann", "Rico Petzold", "Nadja Stojanović", "Volker Amend", "Thuy Linh Tran", "Claudia Oberhauser", "Arne Jessen", "Ruth Mandel", "Sebastian Groß", "Aylin Demirel"),
    ],
  },
  {
    name: "Aufenthalt L bis Z",
    people: [
      { name: "Martin Quast", email: "personalrat@musterstadt.example", roles: ["staff-council"] },
      ...named("Elif Karadağ", "Bernd Hülsmann", "Olena Kovalenko", "Peter Zöllner", "Miriam Adler", "Joachim Fink", "Sunita Rao", "Holger Wittstock", "Anneliese Bär", "Kwame Mensah", "Silke Rademacher"),
    ],
  },
  {
    name: "Leitung und Querschnitt",
    people: [
      { name: "Regina Althoff", email: "personal@musterstadt.example", roles: ["hr"] },
      { name: "Dirk Nolte", email: "admin@musterstadt.example", roles: ["administrator"] },
      { name: "Beate Sommerfeld" },
    ],
  },
];

/** Kreis Musterland: seven people in one unit. */
export const MUSTERLAND: readonly InventedUnit[] = [
  {
    name: "Ausländerbehörde",
    people: [
      { name: "Inga Petersen", email: "lernen@musterland.example" },
      { name: "Rolf Baumgart", email: "personal@musterland.example", roles: ["hr", "administrator"] },
      ...named("Zeynep Arslan", "Detlef Kühn", "Marta Kowalczyk", "Gerd Ohlsen", "Friederike Lang"),
    ],
  },
];

/** A made address: no two people of the demonstration share a name. */
export function addressOf(person: Invented, domain: string): string {
  if (person.email !== undefined) return person.email;
  const plain = person.name.normalize("NFD").replace(/[\u0300-\u036f]/gu, "").replace(/ı/gu, "i").replace(/ß/gu, "ss").toLowerCase();
  return `${plain.replace(/[^a-z]+/gu, ".")}@${domain}`;
}
