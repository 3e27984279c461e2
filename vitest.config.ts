import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  // As in .npmrc: the name of the package resolves to the sources.
  ssr: { resolve: { conditions: ["@copilot-spaces/source", "module", "node", "development|production"] } },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/package/**"], // `npm run test:package` runs those
    typecheck: { enabled: true, tsconfig: "test/types/tsconfig.json", include: ["test/types/**/*.test-d.ts"] },
    isolate: false,
    maxWorkers: "100%", // by default, one processor stays idle
    // Compiling and starting processes is slow on a busy machine. A test that hangs still fails.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
export default config;
