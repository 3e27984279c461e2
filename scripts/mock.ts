require("./start.cjs")("mock", () => import("./cli/mock.ts"));
