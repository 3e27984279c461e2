import { expect, test } from "vitest";
import type { Impact } from "../../scripts/diff/change.ts";
import { judgeVersion } from "../../scripts/diff/version.ts";

const enough: [before: string, after: string, impact: Impact][] = [
  ["1.2.3", "1.2.3", "none"],
  ["1.2.3", "1.2.4", "none"],
  ["1.2.3", "1.2.4", "patch"],
  ["1.2.3", "1.3.0", "minor"],
  ["1.2.3", "2.0.0", "minor"],
  ["1.2.3", "2.0.0", "major"],
  ["1.2.3", "2.0.0-rc.1", "major"],
  ["0.2.3", "0.3.0", "major"],
  ["0.2.3", "1.0.0", "major"],
  ["v1.2.3", "v1.10.0", "minor"],
  ["2026-03-10", "2026-03-11", "major"],
  ["2026-03-10", "2026-03-10", "none"],
];

test.each(enough)("%s to %s is enough for %s changes", (before, after, impact) => {
  expect(judgeVersion(before, after, impact)).toMatchObject({ isEnough: true, message: "" });
});

const tooLow: [before: string, after: string, impact: Impact, message: string][] = [
  ["1.2.3", "1.2.3", "patch", "info.version stayed 1.2.3. The changes are patch: set it to 1.2.4 or higher."],
  [
    "1.2.3",
    "1.2.9",
    "minor",
    "info.version went from 1.2.3 to 1.2.9. The changes are minor: set it to 1.3.0 or higher.",
  ],
  [
    "1.9.0",
    "1.10.0",
    "major",
    "info.version went from 1.9.0 to 1.10.0. The changes are major: set it to 2.0.0 or higher.",
  ],
  [
    "0.2.3",
    "0.2.4",
    "major",
    "info.version went from 0.2.3 to 0.2.4. " +
      "The changes are major, which raises the minor version below 1.0.0: set it to 0.3.0 or higher.",
  ],
  ["1.2.3", "1.2.2", "none", "info.version went from 1.2.3 to 1.2.2. It must not go down: set it to 1.2.3 or higher."],
  ["2026-03-10", "2026-03-10", "patch", "info.version stayed 2026-03-10. Change it: the description changed."],
];

test.each(tooLow)("%s to %s is not enough for %s changes", (before, after, impact, message) => {
  expect(judgeVersion(before, after, impact)).toMatchObject({ isEnough: false, message });
});
