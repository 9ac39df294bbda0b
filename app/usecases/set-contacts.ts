import { may } from "../core/access";
import { CONTACT_LIMITS, CONTACT_PARTS, CONTACT_WAYS, isPhone, isWebAddress, type Contact, type ContactPart, type Contacts, type ContactWay } from "../core/organisation/contacts";
import { isEmail, type Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";
import { readLine } from "./read-reason";

/** What was typed into a field: `help-name`, `conciliation-web`, … and `sign-language`; empty where nothing was. */
export type ContactsTyped = (field: string) => string;

/** Whom the own authority names so far. */
export async function seeContacts(deps: Deps, actor: Actor): Promise<Contacts | Refusal> {
  if (may(actor, "set-contacts") !== "yes") return refuse("not-permitted");
  return (await deps.store.organisation.authority(actor.authority))?.contacts ?? {};
}

/** Keeps whom one can turn to. Refusals name the field: `name-missing`, `contact-way-missing`, `email-invalid`, `phone-invalid`, `web-address-invalid`, `text-too-long`. */
export async function setContacts(deps: Deps, actor: Actor, typed: ContactsTyped): Promise<Contacts | Refusal> {
  if (may(actor, "set-contacts") !== "yes") return refuse("not-permitted");
  const contacts = readContacts(typed);
  if (isRefusal(contacts)) return contacts;
  const authority = await deps.store.organisation.authority(actor.authority);
  if (!authority) return refuse("not-found");
  const { contacts: _before, ...rest } = authority;
  const given = Object.keys(contacts);
  await deps.store.organisation.saveAuthority({ ...rest, ...(given.length === 0 ? {} : { contacts }) });
  const query = new URLSearchParams(given.map((part) => ["angabe", part])).toString();
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed: "contacts-changed", query, people: [] });
  return contacts;
}

function readContacts(typed: ContactsTyped): Contacts | Refusal {
  const parts: [ContactPart, Contact][] = [];
  for (const part of CONTACT_PARTS) {
    const read = readContact(part, typed);
    if (isRefusal(read)) return read;
    if (read !== undefined) parts.push([part, read]);
  }
  const signLanguage = readWay("web", "sign-language", typed);
  if (isRefusal(signLanguage)) return signLanguage;
  return { ...Object.fromEntries(parts), ...(signLanguage === "" ? {} : { signLanguage }) };
}

/** `undefined` where all of its fields are empty. A name without a way to it helps nobody, nor a way to nobody. */
function readContact(part: ContactPart, typed: ContactsTyped): Contact | undefined | Refusal {
  const name = readLine(typed(`${part}-name`));
  if (name.length > CONTACT_LIMITS.name) return refuse("text-too-long", `${part}-name`);
  const ways: [ContactWay, string][] = [];
  for (const way of CONTACT_WAYS[part]) {
    const read = readWay(way, `${part}-${way}`, typed);
    if (isRefusal(read)) return read;
    if (read !== "") ways.push([way, read]);
  }
  if (name === "") return ways.length === 0 ? undefined : refuse("name-missing", `${part}-name`);
  if (ways.length === 0) return refuse("contact-way-missing", `${part}-${CONTACT_WAYS[part][0] ?? ""}`);
  return { name, ...Object.fromEntries(ways) };
}

function readWay(way: ContactWay, field: string, typed: ContactsTyped): string | Refusal {
  const text = readLine(typed(field));
  if (text === "") return "";
  if (text.length > CONTACT_LIMITS[way]) return refuse("text-too-long", field);
  if (way === "email" && !isEmail(text)) return refuse("email-invalid", field);
  if (way === "phone" && !isPhone(text)) return refuse("phone-invalid", field);
  // A relay service may have an address of any kind; one that browsers open is held to the same rule.
  if ((way === "web" || /^[a-z]+:\/\//iu.test(text)) && !isWebAddress(text)) return refuse("web-address-invalid", field);
  return text;
}
