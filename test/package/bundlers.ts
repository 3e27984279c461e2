/** Two bundlers, asked for the same: what ends up in a bundle for the browser. */
import * as esbuild from "esbuild";
import { rolldown } from "rolldown";

export interface Bundle {
  code: string;
  /** Paths of the files that code was taken from. */
  modules: string[];
  /** What the bundle still imports. */
  imports: string[];
}

export const bundlers: { name: string; bundle(entry: string): Promise<Bundle> }[] = [
  { name: "esbuild", bundle: bundleWithEsbuild },
  { name: "rolldown", bundle: bundleWithRolldown },
];

export async function bundleWithEsbuild(entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    platform: "browser",
    format: "esm",
    minify: true,
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const outputs = Object.values(metafile.outputs);
  return {
    code: outputFiles.map(({ text }) => text).join("\n"),
    modules: outputs.flatMap(({ inputs }) => filledModules(inputs, ({ bytesInOutput }) => bytesInOutput)),
    imports: outputs.flatMap(({ imports }) => imports.map(({ path }) => path)),
  };
}

async function bundleWithRolldown(entry: string): Promise<Bundle> {
  await using build = await rolldown({ input: entry, platform: "browser", logLevel: "silent" });
  const { output } = await build.generate({ format: "esm", minify: true });
  const chunks = output.filter((file) => file.type === "chunk");
  return {
    code: chunks.map(({ code }) => code).join("\n"),
    modules: chunks.flatMap(({ modules }) => filledModules(modules, ({ renderedLength }) => renderedLength)),
    imports: chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]),
  };
}

function filledModules<Module>(modules: Record<string, Module>, size: (module: Module) => number): string[] {
  return Object.entries(modules).flatMap(([path, module]) => (size(module) > 0 ? [path.replaceAll("\\", "/")] : []));
}
