// How the built application is started outside a package: which flags, and none of them in a release.
import { ROOT } from "./run.mjs";

/** Chromium refuses to run its sandbox as root: development and tests on Linux only, never the packaged application. */
export function listRootFlags() {
  return process.platform === "linux" && process.getuid() === 0 ? ["--no-sandbox"] : [];
}

/** Arguments that make an Electron executable open this repository's built application. */
export function listLaunchArguments(extra = []) {
  return [ROOT, ...listRootFlags(), ...extra];
}
