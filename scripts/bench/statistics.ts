export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A size of the input, and the time that it took. */
export interface Measurement {
  size: number;
  time: number;
}

/**
 * The power of the size with which time grows, by least squares: 1 for linear, 2 for quadratic growth. The first
 * measurement is taken for the time that every input takes, and subtracted from the others.
 */
export function fitExponent([first, ...others]: readonly Measurement[]): number {
  const points = others
    .map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time - (first?.time ?? 0)) }))
    .filter(({ y }) => Number.isFinite(y));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const covariance = mean(points.map((point) => (point.x - x) * (point.y - y)));
  return covariance / mean(points.map((point) => (point.x - x) ** 2));
}
