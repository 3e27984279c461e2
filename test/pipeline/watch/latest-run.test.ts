import { expect, test } from "vitest";
import { LatestRun } from "../../../scripts/pipeline/watch/latest-run.ts";

test("runs one at a time, and once more for all that is asked for in between", async () => {
  const states: string[] = [];
  let state = "a";
  let running = 0;
  const runs = new LatestRun(async () => {
    running += 1;
    expect(running).toBe(1);
    states.push(state);
    if (state === "a") {
      for (const next of ["b", "c", "d"]) {
        state = next;
        void runs.request();
      }
    }
    await new Promise(setImmediate);
    running -= 1;
  }, 0);
  await runs.request();
  expect(states).toEqual(["a", "d"]);
});

test("starts none after it is stopped, and waits for the present one", async () => {
  const events: string[] = [];
  const runs = new LatestRun(async () => {
    events.push("start");
    void runs.request();
    const stopped = runs.stop().then(() => events.push("stopped"));
    await new Promise(setImmediate);
    events.push("end");
    void stopped;
  }, 0);
  await runs.request();
  await runs.stop();
  expect(events.slice(0, 2)).toEqual(["start", "end"]);
  expect(events.filter((each) => each === "start")).toHaveLength(1);
});
