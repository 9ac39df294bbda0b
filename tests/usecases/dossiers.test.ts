import { beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_QUERY } from "~/core/reporting/filter";
import { assignCourse } from "~/usecases/assign-course";
import { checkDeadline, extendDeadline, seeDeadline } from "~/usecases/extend-deadline";
import { checkProof, recogniseProof, seeProof, seeRecognition, withdrawRecognition, type ProofCommand } from "~/usecases/recognise-proof";
import { reportCompletions, seeCouncil } from "~/usecases/report-completions";
import { changeView, dropView, keepView, seeViews } from "~/usecases/saved-views";
import { seeCourse } from "~/usecases/see-courses";
import { seeHome } from "~/usecases/see-home";
import { seeOwnData } from "~/usecases/see-own-data";
import { seeOwnRecord, seePersonRecord } from "~/usecases/see-person-record";
import { ADA, ADM, BEN, granted, HR, LHR, NO_CHECK, RAT, TOM, year, type World } from "./world";

let world: World;
/** It is Monday, 23 November 2026. Ada is over the deadline of a course since yesterday. */
beforeEach(async () => {
  world = await year();
});

const course = NO_CHECK.id;
const row = async () => granted(await reportCompletions(world, HR, DEFAULT_QUERY, "report-page", "")).rows.find((one) => one.person === "ada" && one.course === course);
const deeds = async () => (await world.store.log.page("musterstadt", 99, { deeds: ["deadline-extended", "proof-recognised", "recognition-withdrawn"] })).map(({ deed, query, people }) => ({ deed, query, people }));
const OTHERS = [ADA, BEN, TOM, RAT, ADM];

describe("extending a deadline", () => {
  const extension = (more: Partial<Parameters<typeof extendDeadline>[2]> = {}) => ({ person: "ada", course, due: "in 6 Wochen", reason: "Umzug der Abteilung", ...more });

  test("shows the day in words before anything is written, and knows the holidays", async () => {
    expect(granted(await seeDeadline(world, HR, "ada", course, "6.1.2027"))).toEqual({ name: "Ada Öztürk", course: NO_CHECK.title, today: "2026-11-23", due: "2026-11-22", typed: { day: "2027-01-06", today: "2026-11-23", workday: "2027-01-07" } });
    expect(granted(await checkDeadline(world, HR, extension()))).toMatchObject({ due: "2027-01-04", before: "2026-11-22" });
    expect((await row())?.due).toBe("2026-11-22");
  });

  test("gives her the later day everywhere, with its reason", async () => {
    expect(await extendDeadline(world, HR, extension())).toBe("done");
    expect(await row()).toMatchObject({ status: "open", due: "2027-01-04", extended: true });
    expect(granted(await seeHome(world, ADA, "de")).due).toMatchObject([{ course, due: "2027-01-04", reason: "Umzug der Abteilung" }]);
    expect(granted(await seeCourse(world, ADA, course)).due).toMatchObject({ day: "2027-01-04" });
    expect(granted(await seeOwnRecord(world, ADA))).toMatchObject({ extensions: [{ due: "2027-01-04", before: "2026-11-22", reason: "Umzug der Abteilung", byName: "Hanna Personal" }] });
    expect(await deeds()).toEqual([{ deed: "deadline-extended", query: `${course} 2027-01-04`, people: ["ada"] }]);
  });

  test("twice at once is one extension and one entry", async () => {
    expect(await Promise.all([1, 2].map(() => extendDeadline(world, HR, extension())))).toEqual(["done", "done"]);
    expect(granted(await seePersonRecord(world, HR, "ada")).extensions).toHaveLength(1);
    expect(await deeds()).toHaveLength(1);
  });

  test.each([
    ["no day", { due: "bald" }, { refused: "due-invalid", field: "due" }],
    ["an earlier day", { due: "1.11.2026" }, { refused: "due-not-later", field: "due" }],
    ["no reason", { reason: " " }, { refused: "reason-missing", field: "reason" }],
    ["a reason that is too long", { reason: "x".repeat(501) }, { refused: "text-too-long", field: "reason" }],
    ["another course", { course: "nichts" }, { refused: "not-found" }],
    ["a course without a deadline", { course: "kurs" }, { refused: "no-deadline", field: "due" }],
  ])("with %s is refused, when checked and when done", async (_name, more, refusal) => {
    expect(await checkDeadline(world, HR, extension(more))).toEqual(refusal);
    expect(await extendDeadline(world, HR, extension(more))).toEqual(refusal);
    expect(await deeds()).toEqual([]);
  });

  test("is for HR of the own authority", async () => {
    for (const who of OTHERS) expect(await extendDeadline(world, who, extension())).toEqual({ refused: "not-permitted" });
    expect(await extendDeadline(world, LHR, extension())).toEqual({ refused: "not-found" });
    expect(await seeDeadline(world, LHR, "ada", course)).toEqual({ refused: "not-found" });
  });
});

describe("recognising a proof of others", () => {
  const proof = (more: Partial<ProofCommand> = {}): ProofCommand => ({ course, shown: "Teilnahmebescheinigung", issuer: "Akademie des Landes", completedOn: "14.3.2026", validUntil: "", reason: "Gleicher Inhalt", reference: " Personalakte,  Fach 3 ", ...more });
  const PROOF = { course, title: NO_CHECK.title, shown: "Teilnahmebescheinigung", issuer: "Akademie des Landes", completedOn: "2026-03-14", reason: "Gleicher Inhalt", reference: "Personalakte, Fach 3" };

  test("is read first, without writing anything", async () => {
    expect(granted(await seeProof(world, HR, "ada"))).toMatchObject({ name: "Ada Öztürk", courses: [{ id: "kurs" }, { id: course }] });
    expect(await checkProof(world, HR, "ada", proof())).toEqual(PROOF);
    expect((await row())?.status).toBe("overdue");
  });

  test("counts in the report in its own words, without a code, and leaves the learner's list", async () => {
    expect(await recogniseProof(world, HR, "ada", proof({ validUntil: "13.3.2027" }))).toBe("done");
    const now = await row();
    expect(now).toMatchObject({ status: "recognised", completedOn: "2026-03-14", validUntil: "2027-03-13" });
    expect(now?.code).toBeUndefined();
    expect(granted(await seeHome(world, ADA, "de"))).toMatchObject({ due: [], recognised: [{ course, completedOn: "2026-03-14", validUntil: "2027-03-13" }] });
    expect(granted(await seeCourse(world, ADA, course)).due).toBeUndefined();
    expect(granted(await seePersonRecord(world, HR, "ada"))).toMatchObject({ recognitions: [{ ...PROOF, byName: "Hanna Personal" }] });
    expect(granted(await seeOwnData(world, ADA))).toMatchObject({ recognitions: [{ shown: "Teilnahmebescheinigung" }] });
    expect(await deeds()).toEqual([{ deed: "proof-recognised", query: course, people: ["ada"] }]);
  });

  test("is something that was done: no other scenes are suggested", async () => {
    await assignCourse(world, HR, { course, target: { kind: "person", person: "tom" }, mandatory: true });
    await recogniseProof(world, HR, "tom", proof());
    expect(granted(await seeHome(world, TOM, "de"))).toMatchObject({ due: [], open: [], recognised: [{ course }], suggestions: [] });
  });

  test("twice at once is one, another one while it counts is refused", async () => {
    expect(await Promise.all([1, 2].map(() => recogniseProof(world, HR, "ada", proof())))).toEqual(["done", "done"]);
    expect(await deeds()).toHaveLength(1);
    expect(await checkProof(world, HR, "ada", proof({ issuer: "Andere" }))).toEqual({ refused: "already-recognised", field: "course" });
    expect(await recogniseProof(world, HR, "ada", proof({ issuer: "Andere" }))).toEqual({ refused: "already-recognised", field: "course" });
  });

  test("is taken back with a reason, and stays to be read", async () => {
    await recogniseProof(world, HR, "ada", proof());
    const id = granted(await seePersonRecord(world, HR, "ada")).recognitions[0]?.id ?? "";
    expect(granted(await seeRecognition(world, HR, "ada", id))).toMatchObject({ name: "Ada Öztürk", recognition: PROOF });
    expect(await withdrawRecognition(world, HR, "ada", id, " ")).toEqual({ refused: "reason-missing", field: "reason" });
    expect(await withdrawRecognition(world, HR, "ada", id, "Falsche Person")).toBe("done");
    expect((await row())?.status).toBe("overdue");
    expect(granted(await seeOwnRecord(world, ADA))).toMatchObject({ recognitions: [{ withdrawn: { reason: "Falsche Person" } }] });
    expect(await withdrawRecognition(world, HR, "ada", id, "Noch einmal")).toEqual({ refused: "already-withdrawn" });
    expect((await deeds()).map(({ deed }) => deed)).toEqual(["recognition-withdrawn", "proof-recognised"]);
  });

  test.each([
    ["an unknown course", { course: "nichts" }, { refused: "course-unknown", field: "course" }],
    ["nothing shown", { shown: " " }, { refused: "proof-missing", field: "shown" }],
    ["no issuer", { issuer: "" }, { refused: "issuer-missing", field: "issuer" }],
    ["a line that is too long", { reference: "x".repeat(201) }, { refused: "text-too-long", field: "reference" }],
    ["no day", { completedOn: "März" }, { refused: "day-invalid", field: "completedOn" }],
    ["an end before the beginning", { validUntil: "13.3.2026" }, { refused: "day-invalid", field: "validUntil" }],
    ["no reason", { reason: "" }, { refused: "reason-missing", field: "reason" }],
    ["a day to come", { completedOn: "24.11.2026" }, { refused: "day-in-future", field: "completedOn" }],
    ["an end that has passed", { validUntil: "22.11.2026" }, { refused: "valid-until-past", field: "validUntil" }],
  ])("with %s is refused, when checked and when done", async (_name, more, refusal) => {
    expect(await checkProof(world, HR, "ada", proof(more))).toEqual(refusal);
    expect(await recogniseProof(world, HR, "ada", proof(more))).toEqual(refusal);
  });

  test("is for courses of everybody and of the own authority", async () => {
    world.publish({ courses: [NO_CHECK, { ...NO_CHECK, id: "fremd", authority: "musterland" }] });
    expect(granted(await seeProof(world, HR, "ada")).courses.map(({ id }) => id)).toEqual([course]);
    expect(await recogniseProof(world, HR, "ada", proof({ course: "fremd" }))).toEqual({ refused: "course-unknown", field: "course" });
  });

  test("is for HR of the own authority", async () => {
    for (const who of OTHERS) {
      expect(await recogniseProof(world, who, "ada", proof())).toEqual({ refused: "not-permitted" });
      expect(await withdrawRecognition(world, who, "ada", "x", "y")).toEqual({ refused: "not-permitted" });
    }
    expect(await recogniseProof(world, LHR, "ada", proof())).toEqual({ refused: "not-found" });
    expect(await seeProof(world, LHR, "ada")).toEqual({ refused: "not-found" });
  });
});

test("the staff council reads in its log what HR has done about whom in numbers, without names of those concerned", async () => {
  await extendDeadline(world, HR, { person: "ada", course, due: "4.1.2027", reason: "Umzug" });
  const { calls } = granted(await seeCouncil(world, RAT, undefined));
  expect(calls[0]).toMatchObject({ deed: "deadline-extended", byName: "Hanna Personal", rows: 1 });
  expect(JSON.stringify(calls)).not.toContain("ada");
});

describe("saved views", () => {
  test("belong to the person who saved them", async () => {
    const view = granted(await keepView(world, HR, "Überfällig", "status=overdue"));
    expect(await seeViews(world, HR)).toEqual([view]);
    expect(await seeViews(world, LHR)).toEqual([]);
    expect(await changeView(world, LHR, view.id, { name: "Fremd" })).toEqual({ refused: "not-found" });
    expect(await dropView(world, LHR, view.id)).toBe("done");
    expect(await seeViews(world, HR)).toEqual([view]);
    expect(granted(await seeOwnData(world, HR)).views).toEqual([view]);
  });

  test("are renamed, changed and dropped", async () => {
    const { id } = granted(await keepView(world, HR, "Überfällig", "status=overdue"));
    expect(await changeView(world, HR, id, { name: "Offen" })).toBe("done");
    expect(await changeView(world, HR, id, { search: "status=open" })).toBe("done");
    expect(await seeViews(world, HR)).toMatchObject([{ id, name: "Offen", search: "status=open" }]);
    for (let again = 0; again < 2; again += 1) expect(await dropView(world, HR, id)).toBe("done");
    expect(await seeViews(world, HR)).toEqual([]);
  });

  test("saved in two tabs at once are both kept, under one name only one", async () => {
    await Promise.all([keepView(world, HR, "A", "status=open"), keepView(world, HR, "B", "status=overdue")]);
    expect(await seeViews(world, HR)).toHaveLength(2);
    expect(await keepView(world, HR, "a", "status=expired")).toEqual({ refused: "view-name-taken", field: "name" });
  });

  test("are for HR", async () => {
    for (const who of OTHERS) for (const answer of [await seeViews(world, who), await keepView(world, who, "A", ""), await changeView(world, who, "x", {}), await dropView(world, who, "x")]) expect(answer).toEqual({ refused: "not-permitted" });
  });
});
