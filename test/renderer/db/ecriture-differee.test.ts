import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createEcritureDifferee } from "../../../renderer/db/ecriture-differee.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the copy is written behind what is saved", () => {
  test("saves that follow each other are written once, and those that come later once more", async () => {
    const flush = vi.fn(() => Promise.resolve());
    const { plan } = createEcritureDifferee(flush, () => undefined);
    for (let save = 0; save < 5; save += 1) {
      plan();
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(flush).toHaveBeenCalledTimes(1);
    plan();
    await vi.advanceTimersByTimeAsync(1000);
    expect(flush).toHaveBeenCalledTimes(2);
  });

  test("a person who never stops saving does not put the writing off for ever", async () => {
    const flush = vi.fn(() => Promise.resolve());
    const { plan } = createEcritureDifferee(flush, () => undefined);
    for (let save = 0; save < 100; save += 1) {
      plan();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(flush.mock.calls.length).toBeGreaterThanOrEqual(9);
  });

  test("a disk that refuses is said", async () => {
    const onEchec = vi.fn();
    const { plan } = createEcritureDifferee(() => Promise.reject(new Error("QuotaExceededError")), onEchec);
    plan();
    await vi.advanceTimersByTimeAsync(1000);
    expect(onEchec).toHaveBeenCalledTimes(1);
  });
});
