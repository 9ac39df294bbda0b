import { describe, expect, test } from "vitest";
import type { SessionStore } from "~/store/port";
import type { Subject } from "../contract";
import { session } from "../fixtures";

export function sessionsContract(subject: Subject): void {
  const sessions = (): SessionStore => subject.store().sessions;

  describe("sessions", () => {
    test("are found by hash, replaced and removed", async () => {
      await sessions().save(session("h1", "anna"));
      await sessions().save(session("h2", "anna"));
      await sessions().save(session("h2", "anna", { endsAt: "2026-11-23T00:00:00.000Z" }));
      await sessions().remove("h1");
      await sessions().remove("unknown");
      const { sessions: after } = await subject.restarted();
      expect(await after.read("h1")).toBeUndefined();
      expect(await after.read("h2")).toEqual(session("h2", "anna", { endsAt: "2026-11-23T00:00:00.000Z" }));
    });

    test("use is recorded at once and only forwards", async () => {
      await sessions().save(session("h1", "anna"));
      sessions().touch("h1", "2026-11-22T09:31:00.000Z");
      sessions().touch("h1", "2026-11-22T08:00:00.000Z");
      sessions().touch("unknown", "2026-11-22T09:31:00.000Z");
      expect((await sessions().read("h1"))?.seenAt).toBe("2026-11-22T09:31:00.000Z");
      expect(await sessions().read("unknown")).toBeUndefined();
    });

    test("use that is five minutes newer outlasts a restart", async () => {
      await sessions().save(session("h1", "anna"));
      sessions().touch("h1", "2026-11-22T09:35:00.000Z");
      expect((await sessions().read("h1"))?.seenAt).toBe("2026-11-22T09:35:00.000Z");
      expect((await (await subject.restarted()).sessions.read("h1"))?.seenAt).toBe("2026-11-22T09:35:00.000Z");
    });

    test("a removed session does not come back through its last use", async () => {
      await sessions().save(session("h1", "anna"));
      const removed = sessions().remove("h1");
      sessions().touch("h1", "2026-11-22T10:30:00.000Z");
      await removed;
      expect(await (await subject.restarted()).sessions.read("h1")).toBeUndefined();
    });

    test("all of a person can be removed, except the one in use", async () => {
      for (const hash of ["h1", "h2", "h3"]) await sessions().save(session(hash, "anna"));
      await sessions().save(session("h4", "bert"));
      await sessions().removeOfPerson("anna", "h2");
      await sessions().removeOfPerson("nobody");
      const { sessions: after } = await subject.restarted();
      const left = await Promise.all(["h1", "h2", "h3", "h4"].map((hash) => after.read(hash)));
      expect(left.map((kept) => kept?.hash)).toEqual([undefined, "h2", undefined, "h4"]);
      await after.removeOfPerson("anna");
      expect(await after.read("h2")).toBeUndefined();
    });

    test("what ended before an instant is swept away", async () => {
      await sessions().save(session("h1", "anna", { endsAt: "2026-11-22T10:00:00.000Z" }));
      await sessions().save(session("h2", "anna", { endsAt: "2026-11-22T11:00:00.000Z" }));
      await sessions().save(session("h3", "bert", { endsAt: "2026-11-22T12:00:00.000Z" }));
      expect(await sessions().sweep("2026-11-22T11:00:00.000Z")).toBe(1);
      expect(await sessions().sweep("2026-11-22T11:00:00.000Z")).toBe(0);
      const { sessions: after } = await subject.restarted();
      expect(await after.read("h1")).toBeUndefined();
      expect((await after.read("h2"))?.hash).toBe("h2");
    });
  });
}
