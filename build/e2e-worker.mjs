// Before each file of end-to-end tests: this worker's own virtual screen, when the setup made one for each.
const screens = process.env.EXIGIBLE_ECRANS?.split(" ") ?? [];
if (screens.length > 0) process.env.DISPLAY = screens[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % screens.length];
