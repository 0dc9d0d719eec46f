/** Why search cannot answer. */

/**
 * `offline`: no network. `missing`: no index there. `damaged`: not what the build wrote, or of another build. `unsupported`: the
 * browser cannot run WebAssembly, or may not.
 */
export type FailureReason = 'offline' | 'missing' | 'damaged' | 'unsupported';

/** Thrown by every part of the engine where the index cannot be read; anything else thrown is a mistake of ours. */
export class SearchFailure extends Error {
  override readonly name = 'SearchFailure';
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
