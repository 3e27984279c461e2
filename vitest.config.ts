import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  // Like the condition in .npmrc: the package's own name leads to the sources.
  ssr: { resolve: { conditions: ["@copilot-spaces/source", "module", "node", "development|production"] } },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/package/**"], // `npm run test:package` runs those
    typecheck: { enabled: true, tsconfig: "test/types/tsconfig.json", include: ["test/types/**/*.test-d.ts"] },
    isolate: false,
    // Compiling and starting processes takes its time on a busy machine; a test that hangs is still told.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
export default config;
