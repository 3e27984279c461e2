interface Listener {
  readonly callbacks: Set<() => void>;
  readonly notify: () => void;
}

const listeners = new WeakMap<AbortSignal, Listener>();

/**
 * Calls back when a signal is aborted. All callbacks of a signal share one listener: Node 20 warns of a leak when many
 * calls listen to one signal.
 *
 * @returns removes the callback
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const { callbacks, notify } = listeners.get(signal) ?? listen(signal);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    listeners.delete(signal);
    signal.removeEventListener("abort", notify);
  };
}

function listen(signal: AbortSignal): Listener {
  const callbacks = new Set<() => void>();
  const listener = { callbacks, notify: () => callbacks.forEach((callback) => callback()) };
  listeners.set(signal, listener);
  signal.addEventListener("abort", listener.notify);
  return listener;
}
