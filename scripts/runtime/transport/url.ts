/** An absolute `http:` or `https:` URL without user and password; undefined for any other. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    const url = new URL(text, base); // React Native has no URL.canParse
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}
