/** Counts how often a program reads a property of an object, or of those in it. Each object keeps its identity. */
export function observeReads<T extends object>(value: T, onRead: () => void): T {
  const proxies = new WeakMap<object, object>();
  const wrap = (target: object): object => {
    const known = proxies.get(target) ?? new Proxy(target, { get });
    proxies.set(target, known);
    return known;
  };
  const get = (target: object, key: string | symbol): unknown => {
    onRead();
    const child: unknown = Reflect.get(target, key);
    return typeof child === "object" && child !== null ? wrap(child) : child;
  };
  return wrap(value) as T;
}
