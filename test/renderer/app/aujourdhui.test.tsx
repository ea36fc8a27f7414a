import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useAujourdhui } from "../../../renderer/app/aujourdhui.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 21, 23, 58) });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("the day changes at midnight without being asked", () => {
  render(<Jour />);
  expect(screen.getByText("2026-11-21")).toBeDefined();
  act(() => void vi.advanceTimersByTime(3 * 60_000));
  expect(screen.getByText("2026-11-22")).toBeDefined();
});

test("a post that slept over midnight wakes up on the right day", () => {
  render(<Jour />);
  vi.setSystemTime(new Date(2026, 10, 24, 8, 0));
  act(() => void window.dispatchEvent(new Event("focus")));
  expect(screen.getByText("2026-11-24")).toBeDefined();
});

function Jour() {
  return <p>{useAujourdhui()}</p>;
}
