/** What GitHub has at a name or a URL. */
export type ReferenceType = "repository" | "file" | "issue" | "pull-request";

/** The generated table of the requests that attach them: `x-github-reference` of the description. */
export type ReferenceTable = Readonly<Partial<Record<ReferenceType, RequestShape>>>;

/** Where a request has its values. */
export interface RequestShape {
  /** The property that holds `kind`. */
  readonly kindProperty: string;
  readonly kind: string;
  /** The property that holds the fields. */
  readonly contentProperty: string;
  /** The fields by what they hold; a value without a field is not sent. */
  readonly fields: Readonly<Partial<Record<keyof ResolvedValues, string>>>;
}

export interface ResolvedValues {
  /** Id of the repository. */
  readonly repository: number;
  readonly path?: string;
  /** SHA of a commit. */
  readonly commit?: string;
  readonly number?: number;
}

export function buildRequest(
  { kindProperty, kind, contentProperty, fields }: RequestShape,
  values: ResolvedValues,
): Record<string, unknown> {
  const named = Object.entries(values).flatMap(([name, value]) => {
    const field = fields[name as keyof ResolvedValues]; // `Object.entries` widens the keys
    return field === undefined ? [] : [[field, value] as const];
  });
  return { [kindProperty]: kind, [contentProperty]: Object.fromEntries(named) };
}
