// `node scripts/start.cjs COMMAND` runs a command of this repository. CommonJS without type syntax, because a Node that
// is too old for the commands must still be able to load this file and say so.
"use strict";

const MIN_NODE = [24, 18];

const commands = {
  bench: () => import("./cli/bench.ts"),
  corpus: () => import("./cli/corpus.ts"),
  diff: () => import("./cli/diff.ts"),
  emulator: () => import("./cli/emulator.ts"),
  generate: () => import("./cli/generate.ts"),
  mock: () => import("./cli/mock.ts"),
  subpaths: () => import("./cli/subpaths.ts"),
  upstream: () => import("./cli/upstream.ts"),
};

function start(name, args) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (!Object.prototype.hasOwnProperty.call(commands, name)) {
    console.error(`Usage: node scripts/start.cjs COMMAND\n\nThe commands are ${Object.keys(commands).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  if (major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1])) {
    console.error(
      `Node ${process.versions.node} is too old for this script: run \`npm ci\` once and then \`npm run ${name}\`, ` +
        `which uses the Node that package.json pins (or install Node ${MIN_NODE.join(".")} or newer).`,
    );
    process.exitCode = 1;
    return;
  }
  const usage = args.length === 1 && args[0] === "--help" && readUsage(name);
  if (usage) {
    console.log(usage);
    return;
  }
  require("node:module").enableCompileCache(require("node:path").join(__dirname, "../node_modules/.cache/compile"));
  commands[name]()
    .then((command) => command.run(args))
    .then((exitCode) => {
      process.exitCode = exitCode;
    });
}

/** The text in the source of a command. To load TypeScript for it would take several times as long. */
function readUsage(name) {
  const source = require("node:fs").readFileSync(require("node:path").join(__dirname, "cli", `${name}.ts`), "utf8");
  const usage = /^const usage = `([^`$\\]+)`;$/m.exec(source);
  return usage === null ? undefined : usage[1];
}

start(process.argv[2], process.argv.slice(3));
