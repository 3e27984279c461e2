import { expect, test } from "vitest";
import { isExponential } from "../../../scripts/lint/regexp/ambiguity.ts";

test.each([
  "^(a+)+$",
  "^(a*)*$",
  "(?:a+)*b",
  "^(a|a)*$",
  "^(a|a?)+$",
  "^(\\w|\\d)*$",
  "^([a-c]|[b-d])+$",
  "^(a|b|ab)*$",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "(x+x+)+y",
  "^(\\w+\\s?)*$",
  "^(a?){30}a{30}$",
  "(a{1,30}){1,30}",
  "(.*){2,}x",
  "^(?=(a+)+$)",
  "(?<name>\\p{L}+)*!",
  "^(\\d+|[0-9a-f]+)*$",
  "^((a|\\u0061))*$",
  "([\\]a]+)*$",
])("%s can take exponential time", (pattern) => {
  expect(isExponential(pattern)).toBe(true);
});

test.each([
  "",
  "^a+$",
  "^[a-z]+(-[a-z]+)*$",
  "^([a-z]+-)+[a-z]+$",
  "^\\d{4}-\\d{2}-\\d{2}$",
  "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
  "^(([0-9]|[1-9][0-9]|1[0-9]{2})\\.){3}[0-9]$",
  "^(a|b|c)*$",
  "^(ab|ac)*$",
  "^\\d+\\d+x$",
  "^(\\+?\\d+)?$",
  "^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$",
  "^(\\(\\d+\\)|\\[a\\])*$",
  "^arn:(aws|aws-cn):iam::\\d+:(user|role)/[\\w+=,.@-]+$",
  "[\\]|)(]+",
  "^(?!.*--)[a-z-]+$",
  "^\\u{1f600}+$",
  "^(?:\\/[^/?#]+)+$",
])("%s does not", (pattern) => {
  expect(isExponential(pattern)).toBe(false);
});

test("an expression of any size is checked in bounded time", () => {
  const words = Array.from({ length: 500 }, (_, index) => `word${index}`).join("|");
  expect(isExponential(`^(${words})*$`)).toBe(false);
  expect(isExponential(`^(${words}|x+)*$`)).toBe(true);
  expect(isExponential(`${"(".repeat(300)}a${")".repeat(300)}`)).toBe(false);
});
