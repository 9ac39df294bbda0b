import { describe, expect, test } from "vitest";
import { DEEDS, may, rolesFor, type Deed } from "~/core/access";
import { ROLES, type Actor, type Role } from "~/core/organisation/model";

const actor = (...roles: readonly Role[]): Actor => ({ person: "p1", authority: "a1", roles });

/** Section 5 of the contract, written out a second time on purpose. */
const ALLOWED: Readonly<Record<Deed, Role>> = {
  learn: "learner",
  "see-workshop": "trainer",
  "edit-drafts": "trainer",
  "see-report": "hr",
  "see-person-record": "hr",
  "revoke-certificate": "hr",
  "assign-course": "hr",
  remind: "hr",
  "extend-deadline": "hr",
  "recognise-proof": "hr",
  "see-report-log": "staff-council",
  "manage-people": "administrator",
  "manage-units": "administrator",
  "set-retention": "administrator",
  "set-appearance": "administrator",
  "set-contacts": "administrator",
  "see-deeds": "administrator",
  "see-operation": "administrator",
};

describe.each(DEEDS)("%s", (deed) => {
  test.each(ROLES)("for %s", (role) => {
    expect(may(actor(role), deed)).toBe(ALLOWED[deed] === role ? "yes" : "role-missing");
  });

  test("for nobody without a role", () => {
    expect(may(actor(), deed)).toBe("role-missing");
  });

  test("at another authority it looks like a missing thing, with every role there is", () => {
    expect(may(actor(...ROLES), deed, { authority: "a2" })).toBe("foreign");
    expect(may(actor(...ROLES), deed, { authority: "a1" })).toBe("yes");
  });

  test("whoever lacks the role never learns where a thing belongs", () => {
    const others = ROLES.filter((role) => role !== ALLOWED[deed]);
    expect(may(actor(...others), deed, { authority: "a2" })).toBe("role-missing");
  });

  test("the page can say whom to ask", () => {
    expect(rolesFor(deed)).toEqual([ALLOWED[deed]]);
  });
});

describe("private things of a learner", () => {
  test("belong to one person, whatever roles somebody else holds", () => {
    expect(may(actor(...ROLES), "learn", { authority: "a1", person: "p1" })).toBe("yes");
    expect(may(actor(...ROLES), "learn", { authority: "a1", person: "p2" })).toBe("foreign");
  });

  test("a record is not private: HR of the own authority may look at it", () => {
    expect(may(actor("hr"), "see-person-record", { authority: "a1", person: "p2" })).toBe("yes");
  });
});
