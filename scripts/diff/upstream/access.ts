/** Reads the tokens and the scope that GitHub's description asks for: in prose, and in `x-github`. */
import { isObject, type Json } from "../normalize/json.ts";
import type { Found } from "./schemas.ts";

interface Access {
  /** Undefined if the description says nothing about it. */
  tokens: readonly string[] | undefined;
  scope: string | undefined;
}

/** @param pointer the operation of this description */
export function compareAccess(own: Json, upstream: Json, pointer: string): Found[] {
  const here = readOwn(own);
  const there = readUpstream(upstream);
  if (!here) {
    const isSaid = there.tokens !== undefined || there.scope !== undefined;
    return isSaid ? [{ kind: "missing", rule: "access", message: "`x-github-access` is missing.", pointer }] : [];
  }
  return [...compareTokens(here, there, pointer), ...compareScope(here, there, pointer)];
}

function compareTokens({ tokens: own = [] }: Access, { tokens: upstream }: Access, pointer: string): Found[] {
  if (!upstream)
    return own.length > 0 ? [{ kind: "extra", rule: "token", message: "`tokens` are only here.", pointer }] : [];
  return [
    ...upstream
      .filter((token) => !own.includes(token))
      .map(
        (token): Found => ({ kind: "missing", rule: "token", message: `The token \`${token}\` is accepted.`, pointer }),
      ),
    ...own
      .filter((token) => !upstream.includes(token))
      .map((token): Found => {
        const message = `The token \`${token}\` is not accepted according to GitHub's description.`;
        return { kind: "contradicting", rule: "token", message, pointer };
      }),
  ];
}

function compareScope({ scope: own }: Access, { scope: upstream }: Access, pointer: string): Found[] {
  if (own === upstream) return [];
  if (upstream === undefined)
    return [{ kind: "extra", rule: "scope", message: `The scope \`${own}\` is only here.`, pointer }];
  if (own === undefined) return [{ kind: "missing", rule: "scope", message: `The scope is \`${upstream}\`.`, pointer }];
  const message = `The scope is \`${own}\` here and \`${upstream}\` in GitHub's description.`;
  return [{ kind: "contradicting", rule: "scope", message, pointer }];
}

function readOwn({ "x-github-access": access }: Json): Access | undefined {
  if (!isObject(access)) return undefined;
  const { tokens, scope } = access;
  return {
    tokens: Array.isArray(tokens) ? tokens.map(String) : undefined,
    scope: typeof scope === "string" ? scope : undefined,
  };
}

function readUpstream({ description, "x-github": extension }: Json): Access {
  const text = typeof description === "string" ? description : "";
  const [, scope] = /need the `([^`]+)` scope/.exec(text) ?? [];
  const isEnabled = isObject(extension) ? extension["enabledForGitHubApps"] : undefined;
  const said = [
    ...(/tokens \(classic\)/.test(text) ? ["classic"] : []),
    ...(/OAuth (app )?tokens/i.test(text) ? ["oauth"] : []),
    ...(/fine-grained/i.test(text) ? ["fine-grained"] : []),
    ...(isEnabled === true ? ["app-user", "app-installation"] : []),
  ];
  return { scope, tokens: said.length > 0 || isEnabled !== undefined ? said : undefined };
}
