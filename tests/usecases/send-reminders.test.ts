import { beforeEach, describe, expect, test } from "vitest";
import type { MailFailure } from "~/core/dossier/model";
import type { Letter } from "~/core/letter";
import { DEFAULT_QUERY } from "~/core/reporting/filter";
import { closeReminder } from "~/usecases/close-reminder";
import { deliverReminders } from "~/usecases/deliver-reminders";
import { retrySending, seeRecipients, seeSending, sendReminders, type ReminderCommand } from "~/usecases/send-reminders";
import { seeHome } from "~/usecases/see-home";
import { seePersonRecord } from "~/usecases/see-person-record";
import { ADA, ADM, BEN, granted, HR, LHR, NO_CHECK, RAT, TOM, withStore, year, type World } from "./world";

let world: World;
/** Ada is over the deadline of a course; Tom, who has another unit, has none. */
beforeEach(async () => {
  world = await year();
});

const ROWS = [{ person: "ada", course: NO_CHECK.id }];
const command = (more: Partial<ReminderCommand> = {}): ReminderCommand => ({ sending: "s1", text: "Bitte denken Sie an den Kurs.", rows: ROWS, ...more });
const reminders = async (who = "ada") => (await world.store.dossiers.read("musterstadt", who))?.reminders ?? [];
const deeds = async () => (await world.store.log.page("musterstadt", 99, { deeds: ["reminder-sent"] })).map(({ rows, people, query }) => ({ rows, people, query }));

/** A mailbox that takes letters, or answers what it is told for an address. */
function mailbox(answers: Readonly<Record<string, MailFailure>> = {}) {
  const letters: Letter[] = [];
  const box = { letters, answers: { ...answers } as Record<string, MailFailure | undefined> };
  Object.assign(world, {
    mail: {
      send: async (letter: Letter) => {
        letters.push(letter);
        return box.answers[letter.to] ?? "sent";
      },
    },
  });
  return box;
}

describe("whom it can be for", () => {
  test("those who have something to do, of the own authority, and looking is logged", async () => {
    const seen = granted(await seeRecipients(world, HR, { query: DEFAULT_QUERY, search: "status=overdue" }));
    expect(seen).toMatchObject({ recipients: [{ person: "ada", name: "Ada Öztürk", course: NO_CHECK.id, status: "overdue", due: "2026-11-22", today: false }], from: "Hanna Personal", mailed: false });
    expect(await world.store.log.page("musterstadt", 1)).toMatchObject([{ deed: "report-page", by: "hr", query: "status=overdue", rows: 1, people: ["ada"] }]);
    expect(granted(await seeRecipients(world, LHR, { query: DEFAULT_QUERY, search: "" })).recipients).toEqual([]);
  });

  test("of one person only hers, and who was reminded today says so", async () => {
    await sendReminders(world, HR, command());
    expect(granted(await seeRecipients(world, HR, { query: DEFAULT_QUERY, person: "ada", search: "" })).recipients).toMatchObject([{ person: "ada", today: true }]);
    expect(granted(await seeRecipients(world, HR, { query: DEFAULT_QUERY, person: "ben", search: "" })).recipients).toEqual([]);
  });

  test("nobody but HR may ask, remind or look back", async () => {
    await sendReminders(world, HR, command());
    for (const who of [ADA, BEN, TOM, RAT, ADM]) {
      expect(await seeRecipients(world, who, { query: DEFAULT_QUERY, search: "" })).toEqual({ refused: "not-permitted" });
      expect(await sendReminders(world, who, command({ sending: "s2" }))).toEqual({ refused: "not-permitted" });
      expect(await seeSending(world, who, "s1")).toEqual({ refused: "not-permitted" });
      expect(await retrySending(world, who, "s1")).toEqual({ refused: "not-permitted" });
    }
    expect(await seeSending(world, LHR, "s1")).toEqual({ refused: "not-found" });
    expect(await retrySending(world, LHR, "s1")).toEqual({ refused: "not-found" });
  });
});

describe("a reminder", () => {
  test("is kept with its text, by whom and when, and logged", async () => {
    expect(await sendReminders(world, HR, command({ text: " Bitte\r\nbald.\u0007 " }))).toEqual({ sending: "s1" });
    expect(await reminders()).toMatchObject([{ sending: "s1", course: NO_CHECK.id, text: "Bitte\nbald.", by: "hr", at: world.clock, day: "2026-11-23", due: "2026-11-22" }]);
    expect(await reminders()).not.toMatchObject([{ mail: expect.anything() }]);
    expect(await deeds()).toEqual([{ rows: 1, people: ["ada"], query: NO_CHECK.id }]);
  });

  test("stands on the learner's home until she puts it away", async () => {
    await sendReminders(world, HR, command());
    const { reminders: shown } = granted(await seeHome(world, ADA, "de"));
    expect(shown).toMatchObject([{ course: NO_CHECK.id, text: "Bitte denken Sie an den Kurs.", byName: "Hanna Personal", at: world.clock }]);
    expect(await closeReminder(world, BEN, shown[0]?.id ?? "")).toBe("done");
    expect(granted(await seeHome(world, ADA, "de")).reminders).toHaveLength(1);
    for (let again = 0; again < 2; again += 1) expect(await closeReminder(world, ADA, shown[0]?.id ?? "")).toBe("done");
    expect(granted(await seeHome(world, ADA, "de")).reminders).toEqual([]);
  });

  test("sent by two clicks at once is one reminder", async () => {
    const box = mailbox();
    const answers = await Promise.all([1, 2, 3].map(() => sendReminders(world, HR, command())));
    await world.background.idle();
    expect(answers).toEqual([{ sending: "s1" }, { sending: "s1" }, { sending: "s1" }]);
    expect(await reminders()).toHaveLength(1);
    expect(await deeds()).toHaveLength(1);
    expect(box.letters).toHaveLength(1);
  });

  test("from two tabs of one day is one reminder, and the second is refused", async () => {
    const answers = await Promise.all(["s1", "s2"].map((sending) => sendReminders(world, HR, command({ sending }))));
    expect(answers).toEqual(expect.arrayContaining([{ refused: "reminded-today", field: "row" }]));
    expect(await reminders()).toHaveLength(1);
    world.clock = "2026-11-24T08:00:00.000Z";
    expect(await sendReminders(world, HR, command({ sending: "s3" }))).toEqual({ sending: "s3" });
    expect(await reminders()).toHaveLength(2);
  });

  test("reaches nobody who has nothing to do or belongs elsewhere", async () => {
    for (const rows of [[{ person: "ada", course: "kurs" }], [{ person: "lea", course: "kurs" }], [{ person: "nobody", course: NO_CHECK.id }], []]) {
      expect(await sendReminders(world, HR, command({ rows }))).toEqual({ refused: "recipient-missing", field: "row" });
    }
    expect(await deeds()).toEqual([]);
  });

  test.each([
    ["no text", { text: " \n " }, { refused: "reminder-missing", field: "text" }],
    ["a text that is too long", { text: "x".repeat(1_001) }, { refused: "text-too-long", field: "text" }],
    ["too many", { rows: Array.from({ length: 201 }, (_, number) => ({ person: `p${number}`, course: "k" })) }, { refused: "too-many-recipients", field: "row" }],
    ["a sending of no form", { sending: "../x" }, { refused: "recipient-missing", field: "row" }],
  ])("with %s is refused", async (_name, more, refusal) => {
    expect(await sendReminders(world, HR, command(more))).toEqual(refusal);
    expect(await reminders()).toEqual([]);
  });
});

describe("its mail", () => {
  test("says what HR has written, to whom, and where the course is", async () => {
    const box = mailbox();
    await sendReminders(world, HR, command());
    await world.background.idle();
    expect(box.letters).toMatchObject([{ to: "ada@x.example", language: "de", content: { kind: "reminder", name: "Ada Öztürk", authority: "Stadt Musterstadt", from: "Hanna Personal", text: "Bitte denken Sie an den Kurs.", due: "2026-11-22", path: `/kurse/${NO_CHECK.id}` } }]);
    expect(granted(await seeSending(world, HR, "s1")).sent).toMatchObject([{ name: "Ada Öztürk", mail: "sent" }]);
  });

  test("that fails is told by person, and the reminder stays", async () => {
    const box = mailbox({ "ada@x.example": "address-refused" });
    await sendReminders(world, HR, command());
    await world.background.idle();
    expect(granted(await seeSending(world, HR, "s1")).sent).toMatchObject([{ name: "Ada Öztürk", mail: "address-refused" }]);
    expect(granted(await seeHome(world, ADA, "de")).reminders).toHaveLength(1);
    box.answers = {};
    expect(await retrySending(world, HR, "s1")).toBe("done");
    await world.background.idle();
    expect(granted(await seeSending(world, HR, "s1")).sent).toMatchObject([{ mail: "sent" }]);
    expect(box.letters.map(({ id }) => id)).toEqual([box.letters[0]?.id, box.letters[0]?.id]);
    await retrySending(world, HR, "s1");
    await world.background.idle();
    expect(box.letters).toHaveLength(2);
  });

  test("to a server that is away is tried once and not for everybody", async () => {
    const box = mailbox({ "ada@x.example": "unreachable", "ben@x.example": "unreachable" });
    const { assignCourse } = await import("~/usecases/assign-course");
    await assignCourse(world, HR, { course: NO_CHECK.id, target: { kind: "person", person: "ben" }, mandatory: true, due: "2026-11-22" });
    await sendReminders(world, HR, command({ rows: [...ROWS, { person: "ben", course: NO_CHECK.id }] }));
    await world.background.idle();
    expect(box.letters).toHaveLength(1);
    expect(granted(await seeSending(world, HR, "s1")).sent.map(({ mail }) => mail)).toEqual(["unreachable", "unreachable"]);
  });

  test("that was interrupted is not sent again by itself and is told as unclear", async () => {
    const box = mailbox();
    const failing = withStore(world, "dossiers", {
      save: async (dossier) => {
        if (dossier.reminders.some(({ mail }) => mail === "sent")) throw new Error("gone");
        return world.store.dossiers.save(dossier);
      },
    });
    await sendReminders(failing, HR, command());
    await world.background.idle();
    expect(granted(await seeSending(world, HR, "s1")).sent).toMatchObject([{ mail: "sending" }]);
    deliverReminders(world, "musterstadt");
    await world.background.idle();
    expect(box.letters).toHaveLength(1);
    world.clock = "2026-11-23T08:11:00.000Z";
    expect(granted(await seeSending(world, HR, "s1")).sent).toMatchObject([{ mail: "unclear" }]);
    expect(granted(await seePersonRecord(world, HR, "ada")).reminders).toMatchObject([{ mail: "unclear" }]);
  });

  test("that had not begun when the process ended goes out with the next start", async () => {
    const box = mailbox();
    const { openBackground } = await import("~/http/background");
    const ended = openBackground(() => undefined);
    await ended.end();
    await sendReminders(Object.assign({ ...world }, { background: ended, now: () => world.clock }), HR, command());
    expect([box.letters.length, (await reminders())[0]?.mail]).toEqual([0, "waiting"]);
    deliverReminders(world, "musterstadt");
    await world.background.idle();
    expect([box.letters.length, (await reminders())[0]?.mail]).toEqual([1, "sent"]);
  });
});
