/** Faults that the emulator injects on request. Each is marked in the header `x-emulator-fault`. */

/** What goes wrong. */
export interface EmulatedFault {
  /**
   * - `drop`: the connection ends without a response, before the request takes effect
   * - `drop-response`: the same, after the request took effect
   * - `truncate`: the connection ends in the middle of the body
   * - `delay`: the response comes later
   * - `status`: another status, before the request takes effect
   */
  kind: "drop" | "drop-response" | "truncate" | "delay" | "status";
  /**
   * The method of the requests that it concerns, such as `POST`.
   *
   * @default every method
   */
  method?: string;
  /**
   * How often it happens.
   *
   * @default 1, or without end if `rate` is given
   */
  times?: number;
  /**
   * The share of requests that it happens to, from 0 to 1. The option `faultSeed` decides which ones.
   *
   * @default 1
   */
  rate?: number;
  /**
   * The status of the kind `status`.
   *
   * @default 502
   */
  status?: number;
  /**
   * Milliseconds of the kind `delay`.
   *
   * @default 1000
   */
  delay?: number;
  /**
   * More headers of the kind `status`, such as `{ "retry-after": "1" }`.
   *
   * @default none
   */
  headers?: Readonly<Record<string, string>>;
}

export interface FaultInjector {
  add(fault: EmulatedFault): void;
  /** The faults that happen to the next request. */
  draw(method: string): EmulatedFault[];
  /** Forgets what was added later, and starts the random numbers again. */
  reset(): void;
}

export function createFaultInjector(initial: readonly EmulatedFault[], seed: number): FaultInjector {
  let random = createRandom(seed);
  const load = () => initial.map((fault) => ({ fault, left: readTimes(fault) }));
  let active = load();
  return {
    add: (fault) => void active.push({ fault, left: readTimes(fault) }),
    draw: (method) => {
      const drawn = active.filter(({ fault }) => {
        const isConcerned = fault.method === undefined || fault.method.toUpperCase() === method;
        return isConcerned && (fault.rate === undefined || random() < fault.rate);
      });
      for (const each of drawn) each.left -= 1;
      active = active.filter(({ left }) => left > 0);
      return drawn.map(({ fault }) => fault);
    },
    reset: () => {
      random = createRandom(seed);
      active = load();
    },
  };
}

function readTimes({ times, rate }: EmulatedFault): number {
  return times ?? (rate === undefined ? 1 : Infinity);
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
