import { describe, expect, test } from "vitest";
import type { Subject } from "../contract";
import { picture, PICTURE_BYTES, version } from "../fixtures";

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
}
