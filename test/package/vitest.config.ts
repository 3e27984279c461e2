import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    globalSetup: ["setup.ts"],
    reporters: ["verbose"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    isolate: false,
  },
});
export default config;
