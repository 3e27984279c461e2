/** Sets the value at a place of a JSON document, or removes it. */
export function replaceAt(document: object, keys: readonly string[], value: unknown): void {
  const parent = keys.slice(0, -1).reduce<object>((node, key) => {
    const child: unknown = Object(node)[key];
    if (typeof child !== "object" || child === null) throw new Error(`The document has no ${keys.join(" ")}`);
    return child;
  }, document);
  const last = keys.at(-1) ?? "";
  if (value !== undefined) Object.assign(parent, { [last]: value });
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
}
