// The mock behind a socket, until standard input ends.
import { startMock } from "copilot-spaces/testing";

const mock = await startMock();
console.log(mock.url);
process.stdin.on("end", () => mock.close()).resume();
