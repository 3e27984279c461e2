/** Resolvers that do not read `exports`: which file does an import lead to? */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type ResolutionContext, resolve as resolveWithMetro } from "metro-resolver";

const require = createRequire(import.meta.url); // these have no types

/** Returns the file that an import of a file in `project` leads to; throws if there is none. */
type Resolve = (specifier: string, project: string) => string;

export const resolvers: { name: string; resolve: Resolve }[] = [
  {
    name: "resolve, as in Browserify",
    resolve: (specifier, basedir) => require("resolve").sync(specifier, { basedir }),
  },
  { name: "eslint-plugin-import", resolve: resolveWithEslint },
  { name: "webpack 4", resolve: (specifier, project) => require("enhanced-resolve-4").sync(project, specifier) },
  { name: "Metro without package exports", resolve: resolveWithMetroDefaults },
];

function resolveWithEslint(specifier: string, project: string): string {
  const { found, path } = require("eslint-import-resolver-node").resolve(specifier, join(project, "code.js"), {});
  if (!found) throw new Error(`eslint-import-resolver-node does not find ${specifier}`);
  return path;
}

function resolveWithMetroDefaults(specifier: string, project: string): string {
  const resolution = resolveWithMetro({ ...metro, originModulePath: join(project, "code.js") }, specifier, "ios");
  if (resolution.type !== "sourceFile") throw new Error(`Metro finds ${resolution.type} for ${specifier}`);
  return resolution.filePath;
}

/** What Metro's bundler passes, with the defaults of React Native but for `unstable_enablePackageExports`. */
const metro: Omit<ResolutionContext, "originModulePath"> = {
  allowHaste: false,
  assetExts: new Set(),
  customResolverOptions: {},
  dev: true,
  disableHierarchicalLookup: false,
  doesFileExist: (path) => lookUp(path)?.isFile() ?? false,
  extraNodeModules: {},
  fileSystemLookup(path) {
    const stats = lookUp(path);
    return stats ? { exists: true, type: stats.isFile() ? "f" : "d", realPath: realpathSync(path) } : { exists: false };
  },
  getPackage: readJson,
  getPackageForModule: findPackage,
  isESMImport: true,
  mainFields: ["react-native", "browser", "main"],
  nodeModulesPaths: [],
  preferNativePlatform: true,
  redirectModulePath: (path) => path,
  resolveAsset: () => null,
  resolveHasteModule: () => undefined,
  resolveHastePackage: () => undefined,
  sourceExts: ["js", "jsx", "json", "ts", "tsx"],
  unstable_conditionNames: ["react-native"],
  unstable_conditionsByPlatform: {},
  unstable_enablePackageExports: false,
  unstable_incrementalResolution: false,
  unstable_logWarning: () => {},
};

function findPackage(path: string): ReturnType<ResolutionContext["getPackageForModule"]> {
  const rootPath = dirname(path);
  if (rootPath === path) return null;
  const packageJson = readJson(join(rootPath, "package.json"));
  return packageJson
    ? { rootPath, packageJson, packageRelativePath: path.slice(rootPath.length + 1) }
    : findPackage(rootPath);
}

function readJson(path: string) {
  return lookUp(path)?.isFile() ? JSON.parse(readFileSync(path, "utf8")) : null;
}

function lookUp(path: string) {
  return statSync(path, { throwIfNoEntry: false });
}
