import { expect, test } from "vitest";
import { contract } from "#shared/ipc/contract.ts";
import { CHANNEL_NAMES, formatSignalName, SIGNAL_NAMES } from "#shared/ipc/names.ts";
import { signaux } from "#shared/ipc/systeme-channels.ts";

test("the preload's list of names is the contract's, channel by channel and signal by signal", () => {
  expect(CHANNEL_NAMES.toSorted()).toEqual(Object.keys(contract).toSorted());
  expect(SIGNAL_NAMES.toSorted()).toEqual(Object.keys(signaux).toSorted());
});

test("a signal never bears the name of a channel", () => {
  expect(CHANNEL_NAMES).not.toEqual(expect.arrayContaining(SIGNAL_NAMES.map(formatSignalName)));
  expect(formatSignalName("coffre:restart")).toBe("signal:coffre:restart");
});
