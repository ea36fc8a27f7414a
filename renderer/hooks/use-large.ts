import { useSyncExternalStore } from "react";

/** From this width on, a side pane stands beside the list; below, it covers its right part. Same bound as `base.css`. */
const LARGE = "(min-width: 1360px)";

/** Whether the window has room for a pane beside the list, now. */
export function useLarge(): boolean {
  return useSyncExternalStore(subscribe, isLarge);
}

function isLarge(): boolean {
  return window.matchMedia?.(LARGE).matches ?? true;
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia?.(LARGE);
  media?.addEventListener?.("change", listener);
  return () => media?.removeEventListener?.("change", listener);
}
