/** The header `x-oauth-scopes`, which only classic and OAuth app tokens get. Anything but a scope is left out. */
export function readScopes(headers: Headers): string[] | undefined {
  const header = headers.get("x-oauth-scopes");
  if (header === null) return undefined;
  return header.split(",").flatMap((each) => (/^[\w:-]+$/.test(each.trim()) ? [each.trim()] : []));
}

const levels = ["read", "write", "admin"];

/**
 * Whether a granted scope is or includes the needed one: `user` includes `write:user`, and `admin:org` and `write:org`
 * include `read:org`.
 *
 * @see https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps#available-scopes
 */
export function includesScope(granted: readonly string[], needed: string): boolean {
  const [level = "", subject] = needed.split(":");
  const isIncluded = (scope: string): boolean => {
    if (scope === needed || scope === subject) return true;
    const [grantedLevel = "", grantedSubject] = scope.split(":");
    const isLevel = subject !== undefined && grantedSubject === subject && levels.includes(level);
    return isLevel && levels.indexOf(grantedLevel) > levels.indexOf(level);
  };
  return granted.some(isIncluded);
}
