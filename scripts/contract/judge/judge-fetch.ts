/** Judges the exchanges of a `fetch` in passing. */
import { type Exchange, readExchange } from "../exchange.ts";
import type { Violation } from "../violation.ts";

/** Options of a judged `fetch`. */
export interface JudgedFetchOptions {
  /**
   * Receives the violations. Without it, a request with a violation of severity `error` rejects.
   *
   * @example
   * const violations: Violation[] = [];
   * const client = createClient({ fetch: judge.fetch(fetch, { collect: violations }) });
   */
  collect?: Violation[];
}

/** An exchange does not follow the description. */
export class ContractError extends Error {
  /** Always `ContractError`. */
  override readonly name = "ContractError";
  /** Every violation of the exchange. */
  readonly violations: readonly Violation[];

  /** @param violations of one exchange */
  constructor(request: Request, violations: readonly Violation[]) {
    super([`${request.method} ${request.url}`, ...violations.map(({ message }) => message)].join("\n"));
    this.violations = violations;
  }
}

type Check = (exchange: Exchange) => Violation[];

export function observeExchange(check: Check): (request: Request, response: Response) => Promise<Violation[]> {
  return async (request, response) => check(await readExchange(request, await request.clone().text(), response));
}

export function judgeFetch(
  check: Check,
  fetch: typeof globalThis.fetch = globalThis.fetch,
  { collect }: JudgedFetchOptions = {},
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = await request.clone().text();
    const response = await fetch(request);
    const violations = check(await readExchange(request, body, response));
    collect?.push(...violations);
    if (!collect && violations.some(({ severity }) => severity === "error"))
      throw new ContractError(request, violations);
    return response;
  };
}
