import { describe, expect, test } from "vitest";
import type { Subject } from "../contract";
import { picture, PICTURE_BYTES, recording, version } from "../fixtures";

export function mediaContract(subject: Subject): void {
  const media = () => subject.store().media;

  describe("pictures", () => {
    test("are kept byte for byte with what is said of them, newest first", async () => {
      await media().add(picture("b1"), PICTURE_BYTES);
      await media().add(picture("b2", { addedAt: "2030-01-01T00:00:00.000Z", description: "decorative" }), Uint8Array.of(7));
      const { media: after } = await subject.restarted();
      expect((await after.ofAuthority("musterstadt")).map(({ id }) => id)).toEqual(["b2", "b1"]);
      expect(await after.about("musterstadt", "b1")).toEqual(picture("b1"));
      expect(await after.bytes("musterstadt", "b1")).toEqual(PICTURE_BYTES);
      expect(await after.bytes("musterstadt", "b3")).toBeUndefined();
    });

    test("of another authority are as if they were not there", async () => {
      await media().add(picture("b1"), PICTURE_BYTES);
      expect(await media().ofAuthority("musterland")).toEqual([]);
      expect(await media().about("musterland", "b1")).toBeUndefined();
      expect(await media().bytes("musterland", "b1")).toBeUndefined();
    });

    test("never change, and are no version that anybody could begin", async () => {
      await media().add(picture("b1"), PICTURE_BYTES);
      await media().add(picture("b1", { name: "anders" }), Uint8Array.of(1));
      await subject.store().versions.publish(version("k3", "h1"));
      const { media: after, versions } = await subject.restarted();
      expect(await after.about("musterstadt", "b1")).toEqual(picture("b1"));
      expect(await after.bytes("musterstadt", "b1")).toEqual(PICTURE_BYTES);
      expect(await versions.current("media")).toEqual([]);
    });
  });

  describe("films and sounds", () => {
    const FIRST = Uint8Array.from({ length: 512 * 1024 }, (_, place) => place % 251);

    test("are kept in pieces, byte for byte, newest first, and are no pictures", async () => {
      await media().addRecording(recording("f1", { bytes: FIRST.length + 3 }), [FIRST, Uint8Array.of(1, 2, 3)]);
      await media().addRecording(recording("t1", { addedAt: "2030-01-01T00:00:00.000Z", bytes: 1 }), [Uint8Array.of(7)]);
      await media().add(picture("b1"), PICTURE_BYTES);
      const { media: after } = await subject.restarted();
      expect((await after.recordings("musterstadt")).map(({ id }) => id)).toEqual(["t1", "f1"]);
      expect((await after.ofAuthority("musterstadt")).map(({ id }) => id)).toEqual(["b1"]);
      expect(await after.recording("musterstadt", "f1")).toEqual(recording("f1", { bytes: FIRST.length + 3 }));
      const pieces = await Promise.all([0, 1, 2].map((number) => after.piece("musterstadt", "f1", number)));
      expect(pieces.slice(1)).toEqual([Uint8Array.of(1, 2, 3), undefined]);
      expect(Buffer.from(pieces[0] ?? []).equals(FIRST)).toBe(true);
    });

    test("of another authority are as if they were not there, and the same again changes nothing", async () => {
      await media().addRecording(recording("f1"), [Uint8Array.of(1, 2)]);
      await media().addRecording(recording("f1", { name: "anders" }), [Uint8Array.of(3, 4)]);
      expect(await media().recordings("musterland")).toEqual([]);
      expect(await media().recording("musterland", "f1")).toBeUndefined();
      expect(await media().piece("musterland", "f1", 0)).toBeUndefined();
      expect(await media().recording("musterstadt", "f1")).toEqual(recording("f1"));
      expect(await media().piece("musterstadt", "f1", 0)).toEqual(Uint8Array.of(1, 2));
    });
  });

  describe("what is removed", () => {
    const kept = () => Promise.all([media().add(picture("b1"), PICTURE_BYTES), media().add(picture("b2"), PICTURE_BYTES), media().addRecording(recording("f1"), [Uint8Array.of(1), Uint8Array.of(2)]), media().addRecording(recording("f2"), [Uint8Array.of(3)])]);

    test("is gone with all its bytes, and nothing else is", async () => {
      await kept();
      await media().remove("musterstadt", "f1");
      await media().remove("musterstadt", "b1");
      for (const open of [() => Promise.resolve(subject.store()), () => subject.restarted()]) {
        const { media: now } = await open();
        expect((await now.recordings("musterstadt")).map(({ id }) => id)).toEqual(["f2"]);
        expect((await now.ofAuthority("musterstadt")).map(({ id }) => id)).toEqual(["b2"]);
        expect(await Promise.all([now.recording("musterstadt", "f1"), now.piece("musterstadt", "f1", 0), now.piece("musterstadt", "f1", 1), now.about("musterstadt", "b1"), now.bytes("musterstadt", "b1")])).toEqual([undefined, undefined, undefined, undefined, undefined]);
        expect(await now.piece("musterstadt", "f2", 0)).toEqual(Uint8Array.of(3));
        expect(await now.bytes("musterstadt", "b2")).toEqual(PICTURE_BYTES);
      }
    });

    test("is the own authority's alone, is gone once, and can be added again", async () => {
      await kept();
      await media().remove("musterland", "f1");
      await media().remove("musterstadt", "nirgends");
      expect(await media().recording("musterstadt", "f1")).toEqual(recording("f1"));
      await media().remove("musterstadt", "f1");
      await media().remove("musterstadt", "f1");
      await media().addRecording(recording("f1", { name: "anders" }), [Uint8Array.of(9)]);
      const { media: after } = await subject.restarted();
      expect(await after.recording("musterstadt", "f1")).toMatchObject({ name: "anders" });
      expect(await Promise.all([0, 1].map((number) => after.piece("musterstadt", "f1", number)))).toEqual([Uint8Array.of(9), undefined]);
    });

    test("is there or gone to whoever reads it meanwhile, never damaged", async () => {
      await kept();
      const reading = Array.from({ length: 20 }, () => media().piece("musterstadt", "f2", 0));
      const [, ...read] = await Promise.all([media().remove("musterstadt", "f2"), ...reading, ...Array.from({ length: 20 }, () => media().recording("musterstadt", "f2"))]);
      for (const one of read.slice(0, 20)) expect([undefined, Uint8Array.of(3)]).toContainEqual(one);
      expect(await media().recordings("musterstadt")).toEqual([recording("f1")]);
    });
  });
}
