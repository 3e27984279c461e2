require("./start.cjs")("generate", () => import("./cli/generate.ts"));
