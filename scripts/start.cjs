// Runs one command. Plain old JavaScript, because this is what a Node too old for the rest gets to see.
"use strict";

const OLDEST = [24, 18];

module.exports = function start(name, load) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    console.error(
      `Node ${process.versions.node} is too old for this script: run \`npm ci\` once and then \`npm run ${name}\`, ` +
        `which uses the Node that package.json pins (or install Node ${OLDEST.join(".")} or newer).`,
    );
    process.exitCode = 1;
    return;
  }
  require("node:module").enableCompileCache(require("node:path").join(__dirname, "../node_modules/.cache/compile"));
  load()
    .then((command) => command.run(process.argv.slice(2)))
    .then((exitCode) => {
      process.exitCode = exitCode;
    });
};
