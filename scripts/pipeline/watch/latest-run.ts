import { setTimeout as sleep } from "node:timers/promises";

/** Runs one at a time. What is asked for during a run starts one more after it, with the newest state. */
export class LatestRun {
  readonly #run: () => Promise<void>;
  readonly #delay: number;
  #isAskedFor = false;
  #current: Promise<void> | undefined;

  /** @param delay how long to wait for further requests before a run, in milliseconds: a save is several changes */
  constructor(run: () => Promise<void>, delay: number) {
    this.#run = run;
    this.#delay = delay;
  }

  /** Returns when no run is left to do. */
  request(): Promise<void> {
    this.#isAskedFor = true;
    this.#current ??= this.#runAll().finally(() => {
      this.#current = undefined;
    });
    return this.#current;
  }

  /** Returns when the present run has ended. No further one starts. */
  async stop(): Promise<void> {
    this.#isAskedFor = false;
    await this.#current;
  }

  async #runAll(): Promise<void> {
    while (this.#isAskedFor) {
      await sleep(this.#delay);
      if (!this.#isAskedFor) return;
      this.#isAskedFor = false;
      await this.#run();
    }
  }
}
