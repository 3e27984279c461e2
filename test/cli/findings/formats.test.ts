import { stripVTControlCharacters, styleText } from "node:util";
import { describe, expect, test } from "vitest";
import { formatAnnotations } from "../../../scripts/cli/findings/annotations.ts";
import { formatJson } from "../../../scripts/cli/findings/json.ts";
import { readFormat } from "../../../scripts/cli/findings/print.ts";
import { formatSarif } from "../../../scripts/cli/findings/sarif.ts";
import { formatFindings } from "../../../scripts/cli/findings/text.ts";
import type { Finding } from "../../../scripts/model/finding.ts";

const finding: Finding = {
  severity: "error",
  file: "spec/openapi.yaml",
  line: 7,
  column: 5,
  rule: "operation-summary",
  message: "Operation object should contain `summary` field.",
  excerpt: "6 | /things:\n7 |   get:\n  |   ^^^",
};
const warning: Finding = { ...finding, severity: "warning", file: "spec/a.yaml", line: 1, column: 1, excerpt: "" };

/** Text that would clear the screen, turn the line around, forge a finding and start a command of GitHub Actions. */
const hostile = "\u001b[2J\u009b1m\u202eevil\r\n::error::forged ##[add-mask]x\u2028\0\ud800";
const raw = /(?![\t\n])[\p{Cc}\u2028-\u202e\u2066-\u2069\p{Cs}]/u;

const plain = { all: false, style: (_: unknown, text: string) => text };

describe("text", () => {
  test("has a line that editors can open, with the excerpt below", () => {
    expect(formatFindings([finding], plain)).toBe(
      [
        "spec/openapi.yaml:7:5 operation-summary Operation object should contain `summary` field.",
        "    6 | /things:",
        "    7 |   get:",
        "      |   ^^^",
        "",
        "1 error in the description; nothing was written.",
      ].join("\n"),
    );
  });

  test("lists errors before warnings and counts the findings of each rule", () => {
    const other = { ...finding, rule: "struct", message: "Wrong.", excerpt: "" };
    expect(formatFindings([warning, other, finding, { ...other, line: 9 }], plain).split("\n")).toEqual([
      "spec/openapi.yaml:7:5 struct Wrong.",
      "",
      expect.stringMatching(/^spec\/openapi.yaml:7:5 operation-summary/),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      "",
      "spec/openapi.yaml:9:5 struct Wrong.",
      "",
      expect.stringMatching(/^spec\/a.yaml:1:1 warning: operation-summary /),
      "",
      "     2  operation-summary",
      "     2  struct",
      "3 errors and 1 warning in the description; nothing was written.",
    ]);
  });

  test("lists at most twenty, unless all are asked for", () => {
    const many = Array.from({ length: 21 }, (_, line) => ({ ...finding, line, excerpt: "" }));
    const short = formatFindings(many, plain);
    expect(short.match(/^spec/gm)).toHaveLength(20);
    expect(short).toContain("\n\n… and 1 more. List them with --all.\n\n21 errors in the description");
    expect(formatFindings(many, { ...plain, all: true }).match(/^spec/gm)).toHaveLength(21);
    expect(formatFindings(many.slice(1), plain)).not.toContain("more");
  });

  test("does not say that nothing was written after warnings alone", () => {
    expect(formatFindings([warning], plain)).toMatch(/\n\n1 warning in the description\.$/);
  });

  test("adds colours and nothing else", () => {
    const style = (format: Parameters<typeof styleText>[0], text: string) => {
      return styleText(format, text, { validateStream: false });
    };
    const coloured = formatFindings([finding, warning], { all: false, style });
    expect(coloured).toContain("\u001b[31moperation-summary\u001b[39m");
    expect(stripVTControlCharacters(coloured)).toBe(formatFindings([finding, warning], plain));
  });
});

test.each<[title: string, format: (findings: readonly Finding[]) => string]>([
  ["text", (findings) => formatFindings(findings, plain)],
  ["annotations", formatAnnotations],
  ["json", formatJson],
  ["sarif", formatSarif],
])("%s never prints control characters of a description", (_, format) => {
  const { file, rule, message, excerpt } = { file: hostile, rule: hostile, message: hostile, excerpt: hostile };
  const text = format([{ ...finding, file, rule, message, excerpt }]);
  expect(text).not.toMatch(raw);
  expect(text).toContain("evil");
});

test("text and annotations start no command of GitHub Actions in the name of a description", () => {
  const text = formatFindings([{ ...finding, message: hostile, excerpt: hostile }], plain);
  expect(text).not.toMatch(/^\s*::|##\[/m);
  const annotations = formatAnnotations([{ ...finding, message: hostile }]);
  expect(annotations.split("\n")).toHaveLength(1);
  expect(annotations).not.toContain("##[");
});

describe("annotations", () => {
  test("name the place, the rule and the message", () => {
    expect(formatAnnotations([finding, warning])).toBe(
      [
        "::error file=spec/openapi.yaml,line=7,col=5,title=operation-summary::Operation object should contain `summary` field.",
        "::warning file=spec/a.yaml,line=1,col=1,title=operation-summary::Operation object should contain `summary` field.",
      ].join("\n"),
    );
  });

  test("escape what ends a property or a command", () => {
    const given = { ...finding, file: "a,line=1:b%.yaml", message: "50 %: a,\nb" };
    expect(formatAnnotations([given])).toBe(
      "::error file=a%2Cline=1%3Ab%25.yaml,line=7,col=5,title=operation-summary::50 %25: a,%0Ab",
    );
  });
});

describe("json", () => {
  test("has all findings and their numbers", () => {
    const many = Array.from({ length: 30 }, () => finding);
    expect(JSON.parse(formatJson([...many, warning]))).toEqual({
      errors: 30,
      warnings: 1,
      findings: [...many, warning],
    });
    expect(JSON.parse(formatJson([]))).toEqual({ errors: 0, warnings: 0, findings: [] });
  });

  test("keeps every character", () => {
    const message = hostile.toWellFormed();
    expect(JSON.parse(formatJson([{ ...finding, message }])).findings[0].message).toBe(message);
  });
});

describe("sarif", () => {
  test("has one run with a result for each finding", () => {
    const file = "../a b#%?/ü.yaml";
    const { version, runs } = JSON.parse(formatSarif([finding, { ...warning, rule: "a/b", file }]));
    expect(version).toBe("2.1.0");
    expect(runs).toHaveLength(1);
    expect(runs[0].tool.driver).toMatchObject({ name: "copilot-spaces", rules: [{ id: "a/b" }, { id: finding.rule }] });
    expect(runs[0].results).toEqual([
      {
        ruleId: "operation-summary",
        ruleIndex: 1,
        level: "error",
        message: { text: finding.message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "spec/openapi.yaml" },
              region: { startLine: 7, startColumn: 5 },
            },
          },
        ],
      },
      expect.objectContaining({ level: "warning", ruleIndex: 0 }),
    ]);
    const { uri } = runs[0].results[1].locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe("../a%20b%23%25%3F/%C3%BC.yaml");
    expect(new URL(uri, "file:///x/y").href).toBe("file:///a%20b%23%25%3F/%C3%BC.yaml");
  });

  test("has an empty list for a description without findings", () => {
    expect(JSON.parse(formatSarif([])).runs[0].results).toEqual([]);
  });
});

test("a format that does not exist is a mistake of the user", () => {
  expect(readFormat(undefined)).toBe("text");
  expect(() => readFormat("xml")).toThrow('--format must be one of text, json, sarif, not "xml".');
});
