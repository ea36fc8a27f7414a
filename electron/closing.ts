/** What closing needs of a window. */
export interface ClosingWindow {
  readonly on: (nom: "close", listener: (event: { readonly preventDefault: () => void }) => void) => unknown;
  readonly destroy: () => void;
  readonly isDestroyed: () => boolean;
}

/** How long a page that does not answer keeps its window (milliseconds). */
const DELAI = 1500;

/**
 * A window closes once its page has saved what was typed (`systeme:close`), or when it does not answer.
 * The answer is the function to call when the page says that it may go.
 */
export function createClosing(window: ClosingWindow, askPage: () => void): () => void {
  let isAsked = false;
  const close = (): void => {
    if (isAsked && !window.isDestroyed()) window.destroy();
  };
  window.on("close", (event) => {
    event.preventDefault();
    if (isAsked) return;
    isAsked = true;
    askPage();
    setTimeout(close, DELAI);
  });
  return close;
}
