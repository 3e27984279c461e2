/** Generated code gets the documentation of the runtime's declarations. */
import { expect, test } from "vitest";
import { inheritDocumentation } from "../../scripts/pipeline/documentation.ts";
import { comment, inheritedComment } from "../../scripts/targets/typescript/comment.ts";
import { splitParagraphs } from "../../scripts/targets/typescript/description.ts";

test.each([
  ["a function", "sync/sync.ts", "syncResources", "Makes a space equal to a list"],
  ["an interface", "sync/plan.ts", "CreateStep", "Attaches a resource that the space does not have."],
  ["a type", "sync/plan.ts", "SyncStep", "One write. `action` narrows it."],
])("a placeholder becomes the comment of %s", async (_, module, name, want) => {
  const text = await inheritDocumentation(`before\n${inheritedComment(module, name)}\nafter`);
  expect(text).toMatch(/^before\n\/\*\*[^]*\*\/\nafter$/);
  expect(text).toContain(want);
  expect(text.match(/\/\*\*/g)).toHaveLength(1);
});

test("a declaration that does not exist is reported", async () => {
  await expect(inheritDocumentation(inheritedComment("sync/sync.ts", "syncAll"))).rejects.toThrow(
    "The runtime has no declaration syncAll with a documentation comment.",
  );
});

test("a declaration without a comment of its own is reported", async () => {
  await expect(inheritDocumentation(inheritedComment("sync/identity.ts", "IdentityFields"))).rejects.toThrow(
    "The runtime has no declaration IdentityFields",
  );
});

test.each([
  ["a comment", (text: string) => comment(splitParagraphs(text))],
  ["a comment of several lines", (text: string) => comment([`- a\n/** ${text} */`])],
  ["a string", (text: string) => `const a = ${JSON.stringify(`\n/** ${text} */\n`)};`],
])("text of a description in %s is never a placeholder", async (_, print) => {
  const printed = print("{@inheritDoc ../runtime/sync/sync.ts#syncResources}");
  expect(printed).toContain("inheritDoc");
  expect(await inheritDocumentation(printed)).toBe(printed);
});
