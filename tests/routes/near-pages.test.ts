import { expect, test } from "vitest";
import { nearPages } from "~/routes/answering/near-pages";

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 400, [1, 2, 3, 400]],
  [200, 400, [1, 198, 199, 200, 201, 202, 400]],
  [400, 400, [1, 398, 399, 400]],
  [4, 5, [1, 2, 3, 4, 5]],
])("page %i of %i links to %j", (shown, last, linked) => expect(nearPages(shown, last)).toEqual(linked));
