/** The parts of the bench, in the order in which they run. */
import type { Section } from "./section.ts";

/** Each is imported when it runs, because some load a compiler or a bundler. */
export const sections: Readonly<Record<string, () => Promise<Section>>> = {
  size: async () => (await import("./sections/size.ts")).runSize,
  client: async () => (await import("./sections/client.ts")).runClient,
  start: async () => (await import("./sections/start.ts")).runStart,
  pipeline: async () => (await import("./sections/pipeline.ts")).runPipelineBench,
  github: async () => (await import("./sections/github.ts")).runGithub,
  scale: async () => (await import("./sections/scale.ts")).runScale,
};
