require("./start.cjs")("bench", () => import("./cli/bench.ts"));
