import type { RuntimePlacement } from "./runtime.ts";
import type { Allowances } from "./source/boundary.ts";

export interface PipelineOptions {
  /** The description's root file. */
  spec: string;
  /** A `redocly.yaml`. If undefined, only the rules that the pipeline relies on apply. */
  config: string | undefined;
  /** The output folder. Orphaned files in it are removed. */
  output: string;
  /** How the output finds the runtime. */
  runtime: RuntimePlacement;
  /**
   * The targets to run.
   *
   * @default all targets
   */
  targets?: readonly string[] | undefined;
  /** What references may lead to, besides the files in the folder of the description. */
  allowed?: Allowances | undefined;
  /**
   * Patterns of the operationIds, tags and paths of the operations to compile.
   *
   * @default all operations
   */
  only?: readonly string[] | undefined;
  /**
   * Whether a client without operations may replace one that has some.
   *
   * @default false
   */
  allowEmpty?: boolean | undefined;
  /** Whether to write the output. If false, only the difference is computed. */
  write: boolean;
  /**
   * The folder in which runs remember what they have done. What has not changed since is not done again.
   *
   * @default nothing is remembered
   */
  memory?: string | undefined;
  /**
   * Whether to do everything, whatever is remembered.
   *
   * @default false
   */
  force?: boolean | undefined;
  /** Called once if another run uses the output folder, with the id of its process. This run waits until it ends. */
  onWait?: (pid: number) => void;
}
