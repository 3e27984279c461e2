import { expect, test } from "vitest";
import { fitExponent, median } from "../../scripts/bench/statistics.ts";

const sizes = [10, 100, 1_000, 10_000];

test.each<[title: string, time: (size: number) => number, want: number]>([
  ["linear", (size) => 600 + 3 * (size - 10), 1],
  ["quadratic", (size) => 600 + (size - 10) ** 2, 2],
  ["growth with the square root", (size) => 600 + Math.sqrt(size - 10), 0.5],
])("the exponent of %s is found beyond the time that every input takes", (_, time, want) => {
  expect(fitExponent(sizes.map((size) => ({ size, time: time(size) })))).toBeCloseTo(want, 1);
});

test("a size that took no longer than the first does not count", () => {
  const measurements = [10, 100, 1_000, 10_000].map((size) => ({ size, time: size <= 100 ? 5 : 5 + size }));
  expect(fitExponent(measurements)).toBeCloseTo(1);
});

test.each([
  [[3, 1, 2], 2],
  [[1], 1],
  [[10, 9, 100], 10],
])("the median of %j is %i", (values, want) => {
  expect(median(values)).toBe(want);
});
