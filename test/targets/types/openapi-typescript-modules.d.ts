// openapi-typescript exports these modules, but declares their types only for its entry.

declare module "openapi-typescript/dist/lib/ts.mjs" {
  export { astToString } from "openapi-typescript";
}

declare module "openapi-typescript/dist/lib/utils.mjs" {
  export { resolveRef, scanDiscriminators } from "openapi-typescript";
}

declare module "openapi-typescript/dist/transform/index.mjs" {
  import type { transformSchema } from "openapi-typescript";

  const transform: (
    schema: Parameters<typeof transformSchema>[0],
    context: Omit<Parameters<typeof transformSchema>[1], "redoc">,
  ) => ReturnType<typeof transformSchema>;
  export default transform;
}
