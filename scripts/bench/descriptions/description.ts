/** An OpenAPI document that the bench makes. It is written to a file, so only its JSON matters. */
export interface Description {
  openapi: string;
  info: object;
  servers: object[];
  paths: Record<string, object>;
  tags?: object[];
  components?: Record<string, Record<string, object>>;
}

export function describeDocument(parts: Pick<Description, "components" | "paths" | "tags">): Description {
  const info = { title: "Made by the bench", version: "1.0.0" };
  return { openapi: "3.1.0", info, servers: [{ url: "https://api.example.com" }], ...parts };
}

/** @param kind the part of the components, such as `schemas` */
export function ref(kind: string, name: string): { $ref: string } {
  return { $ref: `#/components/${kind}/${name}` };
}
