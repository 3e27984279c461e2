/** Which web pages belong to an API: `github.com` to `api.github.com`, `octocorp.ghe.com` to `api.octocorp.ghe.com`. */
export interface WebHosts {
  /** Names the host in messages. */
  readonly name: string;
  includes(host: string): boolean;
}

/** A proxy or a mock, whose URL does not tell what stands behind it, accepts pages of GitHub and of any GHE.com. */
export function readWebHosts(baseUrl: string): WebHosts {
  const { host } = new URL(baseUrl);
  if (host.startsWith("api.")) {
    const name = host.slice("api.".length);
    return { name, includes: (other) => other === name || other === `www.${name}` };
  }
  return {
    name: "github.com",
    includes: (other) => other === host || /^((www\.)?github\.com|[\w-]+\.ghe\.com)$/.test(other),
  };
}
