import { renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { connectBridge } from "../../../renderer/bridge/bridge.ts";
import { createFakeBridge } from "../../../renderer/bridge/fake-bridge.ts";
import { refreshPartage, usePartage } from "../../../renderer/hooks/use-partage.ts";

afterEach(() => vi.useRealTimers());

function connect() {
  const fake = createFakeBridge({ horloge: () => 1_795_000_000_000 });
  const read = vi.fn(fake.bridge["equipe:etat"]);
  connectBridge({ ...fake.bridge, "equipe:etat": read });
  return read;
}

test("a post without a team is read once, and again after a gesture only", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  const read = connect();
  const { result, unmount } = renderHook(() => usePartage());
  await waitFor(() => expect(result.current.kind).toBe("pret"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).toHaveBeenCalledTimes(1);
  await refreshPartage();
  expect(read).toHaveBeenCalledTimes(2);
  unmount();
});

test("a team is followed as long as something shows it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  const read = connect();
  read.mockResolvedValue({ ok: true, value: { kind: "partie", nom: "Contentieux", reglages: [] } });
  const { result, unmount } = renderHook(() => usePartage());
  await waitFor(() => expect(result.current.kind).toBe("pret"));
  await vi.advanceTimersByTimeAsync(9_000);
  expect(read.mock.calls.length).toBeGreaterThanOrEqual(3);
  unmount();
  const lues = read.mock.calls.length;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(read).toHaveBeenCalledTimes(lues);
});
