/** Reads the documents at the root of the repository as their readers do. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("../", import.meta.url));

export const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"] as const;

export function readDocument(name: string): string {
  return readFileSync(root + name, "utf8");
}

/** The contents of the fenced code blocks in a language. */
export function findCodeBlocks(markdown: string, language: string): string[] {
  const block = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms");
  return [...markdown.matchAll(block)].map(([, code = ""]) => code);
}

/** The cells of the table with this text in its header row, without the header. */
export function findTable(markdown: string, header: string): string[][] {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => line.startsWith("|") && line.includes(header));
  if (start < 0) throw new Error(`No table has the header ${header}.`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Everything in single backticks outside of code blocks. */
export function findCodeSpans(markdown: string): string[] {
  const text = markdown.replaceAll(/^```.*?^```/gms, "");
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

/** Targets of links to files and headings. A path that leaves the repository, such as `../../actions`, is on GitHub. */
export function findLinks(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(((?!https?:|\.\.\/\.\.\/)[^)\s]+)\)/g)].map(([, target = ""]) => target);
}

/** The anchors that GitHub gives the headings. */
export function findAnchors(markdown: string): string[] {
  const text = markdown.replaceAll(/^```.*?^```/gms, "");
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** The npm scripts that a document mentions. */
export function findScripts(text: string): string[] {
  return [...text.matchAll(/\bnpm run (?:-s )?([\w:]+)/g)].map(([, name = ""]) => name);
}
