// React keeps the stack of whoever created each element, ten lines that only a message in a browser shows: one twelfth of the time of the screens' tests. Its warnings stay.
import * as React from "react";

const INTERNE = "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE";

/** As if the ten thousand stacks that React keeps each second were taken. */
export function forgetPiles(): void {
  const interne: unknown = Reflect.get(React, INTERNE);
  if (typeof interne === "object" && interne !== null) Object.defineProperty(interne, "recentlyCreatedOwnerStacks", { configurable: true, get: () => Infinity, set: () => undefined });
}
