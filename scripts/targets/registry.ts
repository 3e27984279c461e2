/** All targets, in the order in which they run. */
import { client } from "./client/index.ts";
import { fetch } from "./fetch/index.ts";
import { openapi } from "./openapi/index.ts";
import type { Target } from "./target.ts";
import { types } from "./types/index.ts";
import { validate } from "./validate/index.ts";

export const targets: readonly Target[] = [openapi, types, fetch, client, validate];
