/** Says what to do about a mistake in YAML. */

const advice: [pattern: RegExp, advice: string][] = [
  [/tab characters/i, "Indent with spaces."],
  [/duplicated mapping key/i, "Remove or rename one of the two."],
  [/null byte/i, "Remove it, or save the file as UTF-8."],
  [/non-printable/i, "Remove the control character, or write it as an escape in double quotes."],
  [/exceeded maxDepth/i, "Move inner parts to components, and refer to them."],
  [/merge keys exceeded/i, "Write the keys, or use `$ref`s."],
  [/unidentified alias/i, "Write the anchor before its alias."],
  [/unknown .*tag|cannot resolve a node with/i, "Remove the tag; a description consists of JSON values."],
  [/bad indentation|mapping entry|incomplete|multiline key|implicit/i, "Check the indentation and the quotes here."],
  [/deficient indentation/i, "Indent this line more, or close the quote or bracket before it."],
  [/complex keys/i, "Use a text as the key."],
  [/unexpected end|end of the (stream|document)/i, "Close the quote or bracket that was opened last."],
];

export function explainYamlError(reason: string): string {
  const sentence = `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}`.replace(/\.$/, "");
  const [, help] = advice.find(([pattern]) => pattern.test(reason)) ?? [];
  return help ? `${sentence}. ${help}` : `${sentence}. Correct the YAML here.`;
}
